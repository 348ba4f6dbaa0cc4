// An answer that did not come, or came broken, says so above what was typed; the form stays as it is, to be sent again.
function sayLost(source) {
  const panel = source.closest?.('.panel')
  const notice = document.getElementById('connexion-perdue')
  if (!panel || !notice) return
  panel.querySelector('.lost-connection')?.remove()
  const place = document.createElement('div')
  place.className = 'lost-connection'
  place.tabIndex = -1
  place.append(notice.content.cloneNode(true))
  panel.querySelector('.panel-head').after(place)
  place.focus()
}

document.addEventListener('htmx:error', (event) => {
  if (!event.detail.ctx?.response) sayLost(event.target)
})

document.addEventListener('htmx:before:response', (event) => {
  if (event.detail.ctx.response.status < 500) return
  event.preventDefault()
  sayLost(event.target)
})

// A part that brings no focus of its own takes it, or a keyboard would start again at the top of the page.
document.addEventListener('htmx:after:swap', (event) => {
  const id = event.detail.ctx?.target?.id
  if (document.activeElement === document.body && id) document.getElementById(id)?.focus()
})
