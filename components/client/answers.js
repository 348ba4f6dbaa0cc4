// Shows a notice above the form when no readable answer came; the form is kept and can be sent again.
function sayLost(source) {
  const panel = source.closest?.('.panel')
  const notice = document.getElementById('connexion-perdue')
  // A field judged while it is typed sends nothing that could be lost.
  if (!panel || !notice || source.form) return
  panel.querySelector('.lost-connection')?.remove()
  const place = document.createElement('div')
  place.className = 'lost-connection'
  place.tabIndex = -1
  place.append(notice.content.cloneNode(true))
  panel.querySelector('.panel-head').after(place)
  place.focus()
}

document.addEventListener('htmx:error', (event) => {
  const { ctx } = event.detail
  if (ctx?.text === undefined && !ctx?.fileChanged) sayLost(event.target)
})

// A 5xx answer that holds the panel is swapped; any other shows the notice.
document.addEventListener('htmx:after:request', (event) => {
  const { response, text, target } = event.detail.ctx
  if (response.status < 500 || text.includes(`id="${target.id}"`)) return
  event.preventDefault()
  sayLost(event.target)
})

// The notice of a lost answer goes with the answer to the next try, that of an unsent form once it is accepted.
document.addEventListener('htmx:after:swap', (event) => {
  const { request, response, target, sourceElement } = event.detail.ctx ?? {}
  if (request?.method === 'POST' && response?.status < 400 && !sourceElement.form) document.querySelector('.unsent')?.remove()
  const part = document.getElementById(target?.id) ?? target
  part?.closest('.panel')?.querySelector('.lost-connection')?.remove()
  // Focuses a part without autofocus, or keyboard users would start again at the top of the page.
  if (document.activeElement === document.body) part?.focus()
})
