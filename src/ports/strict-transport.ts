/** A year and all subdomains, on every answer: ASVS 5.0, 3.4.1. Browsers ignore it over http. */
export const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }

/** Of a static file opened by itself: it loads and runs nothing. An SVG may hold a style, as favicon.svg does for dark mode. */
export const staticPolicy = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
}
