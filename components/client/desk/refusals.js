// « Annuler » and Escape close the row of a refusal; the focus goes back to its request.
function close(inside) {
  const row = inside.closest?.('.refusal')
  if (!row) return false
  row.previousElementSibling.querySelector('a[href]')?.focus()
  row.remove()
  return true
}

document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Escape') close(target)
})

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.refusal a')
  if (link && close(link)) event.preventDefault()
})
