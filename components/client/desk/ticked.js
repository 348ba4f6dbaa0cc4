// Says how many are ticked, or all that « Tout sélectionner » means.
function count(form, changed) {
  const said = form?.querySelector('output')
  if (!said) return
  const all = form.querySelector('.tick-all input')
  const boxes = [...form.elements].filter((box) => box.type === 'checkbox' && box !== all)
  // It may mean other pages too: a page whose boxes were ticked by hand does not.
  if (changed !== all && all.value > boxes.length) all.checked = false
  const ticked = boxes.filter((box) => box.checked).length
  said.hidden = ticked === 0
  said.querySelector('b').textContent = all.checked ? all.value : ticked
}

document.addEventListener('change', ({ target }) => count(target.form, target))
for (const form of document.querySelectorAll('.desk-bar')) {
  form.dataset.boxes = document.querySelectorAll(`.desk [form="${form.id}"]`).length
  count(form)
}

// A row that was decided alone leaves less to select.
document.addEventListener('htmx:after:swap', () => {
  for (const form of document.querySelectorAll('.desk-bar')) {
    const boxes = document.querySelectorAll(`.desk [form="${form.id}"]`).length
    const gone = (form.dataset.boxes ?? boxes) - boxes
    const all = form.querySelector('.tick-all input')
    all.value -= gone
    if (gone) form.querySelector('.extent').hidden = true
    form.dataset.boxes = boxes
    count(form, all)
  }
})
