// A lost connection says so above what was typed; the form stays as it is, to be sent again.
document.addEventListener('htmx:error', (event) => {
  const panel = event.target.closest?.('.panel')
  const notice = document.getElementById('connexion-perdue')
  if (!panel || !notice || event.detail.ctx?.response) return
  panel.querySelector('.lost-connection')?.remove()
  const place = document.createElement('div')
  place.className = 'lost-connection'
  place.tabIndex = -1
  place.append(notice.content.cloneNode(true))
  panel.querySelector('.panel-head').after(place)
  place.focus()
})

// A part that brings no focus of its own takes it, or a keyboard would start again at the top of the page.
document.addEventListener('htmx:after:swap', (event) => {
  if (document.activeElement === document.body)
    event.detail.ctx?.target?.id && document.getElementById(event.detail.ctx.target.id)?.focus()
})
