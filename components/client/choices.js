// Submits a choice that other fields depend on, as its button does.
document.addEventListener('change', ({ target: { form, dataset } }) => {
  if (dataset.shows) form.requestSubmit(document.getElementById(dataset.shows))
})

// Ticks all checkboxes of a form, and follows them.
document.addEventListener('change', ({ target }) => {
  const all = target.form?.querySelector('.tick-all input')
  if (!all) return
  const boxes = [...target.form.elements].filter((box) => box.type === 'checkbox' && box !== all)
  if (target === all) for (const box of boxes) box.checked = all.checked
  all.checked = boxes.every((box) => box.checked)
})
