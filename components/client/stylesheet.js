// The stylesheet of lists was loaded without holding up the first view; a part may need it.
document.querySelector('link[media]')?.removeAttribute('media')
