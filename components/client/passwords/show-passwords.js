// Shows the passwords of a form; hides them before it is sent, or the browser would remember them as texts.
for (const type of ['change', 'submit'])
  document.addEventListener(
    type,
    ({ target }) => {
      const box = (target.form ?? target).querySelector?.('.show-password')
      if (!box) return
      if (type === 'submit') box.checked = false
      for (const field of box.form.querySelectorAll('[autocomplete$=-password]')) field.type = box.checked ? 'text' : 'password'
    },
    true,
  )
