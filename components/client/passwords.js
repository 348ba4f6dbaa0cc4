// Shows the passwords of a form; hides them before it is sent, or the browser would remember them as texts.
function showPasswords({ target }) {
  const box = target.className === 'show-password' ? target : target.querySelector?.('.show-password')
  if (!box) return
  if (box !== target) box.checked = false
  for (const field of box.form.querySelectorAll('[autocomplete$=-password]')) field.type = box.checked ? 'text' : 'password'
}
document.addEventListener('change', showPasswords)
document.addEventListener('submit', showPasswords, true)
