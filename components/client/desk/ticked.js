// Says how many are ticked, or all that « Tout sélectionner » means.
function say(form) {
  const said = form?.querySelector('output')
  if (!said) return
  const all = form.querySelector('.tick-all input')
  const ticked = [...form.elements].filter((box) => box.type === 'checkbox' && box !== all && box.checked).length
  said.hidden = !all.checked && ticked === 0
  said.querySelector('b').textContent = all.checked ? all.value : ticked
}

document.addEventListener('change', ({ target }) => say(target.form))
for (const form of document.querySelectorAll('.desk-bar')) say(form)
