// Shows the passwords of a form; hides them before it is sent, or the browser would remember them as texts.
function showPasswords(form, shown) {
  for (const field of form.querySelectorAll('[autocomplete$=-password]')) {
    field.type = shown ? 'text' : 'password'
    field.autocapitalize = 'none'
  }
}

document.addEventListener('change', ({ target }) => {
  if (target.className === 'show-password') showPasswords(target.form, target.checked)
})

document.addEventListener(
  'submit',
  ({ target }) => {
    showPasswords(target)
    for (const box of target.querySelectorAll('.show-password')) box.checked = false
  },
  true,
)
