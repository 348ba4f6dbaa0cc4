// A choice that others depend on shows them at once, as its button does.
document.addEventListener('change', ({ target: { form, dataset } }) => {
  if (dataset.shows) form.requestSubmit(document.getElementById(dataset.shows))
})

// One box ticks all of its form, and is ticked when they all are.
document.addEventListener('change', ({ target }) => {
  const all = target.form?.querySelector('.tick-all input')
  if (!all) return
  const boxes = [...target.form.elements].filter((box) => box.type === 'checkbox' && box !== all)
  if (target === all) for (const box of boxes) box.checked = all.checked
  all.checked = boxes.every((box) => box.checked)
})
