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
  if (event.detail.ctx?.text === undefined) sayLost(event.target)
})

// What fails and brings back its panel says so itself, with what was typed.
document.addEventListener('htmx:after:request', (event) => {
  const { response, text, target } = event.detail.ctx
  if (response.status < 500 || text.includes(`id="${target.id}"`)) return
  event.preventDefault()
  sayLost(event.target)
})

// A part that brings no focus of its own takes it, or a keyboard would start again at the top of the page.
document.addEventListener('htmx:after:swap', (event) => {
  const id = event.detail.ctx?.target?.id
  if (document.activeElement === document.body && id) document.getElementById(id)?.focus()
})
