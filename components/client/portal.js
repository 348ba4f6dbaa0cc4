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

// Says it at the field, until another file is chosen.
function say(input, words = '') {
  const id = `${input.id}-erreur`
  document.getElementById(id)?.remove()
  input.setAttribute('aria-describedby', `${input.id}-aide ${id}`)
  const message = document.createElement('p')
  Object.assign(message, { id, className: 'message', role: 'alert', textContent: words })
  if (words) input.after(message)
}

// A choice that others depend on shows them at once, as its button does.
document.addEventListener('change', ({ target: { form, dataset } }) => {
  if (dataset.shows) form.requestSubmit(document.getElementById(dataset.shows))
})

// One box ticks all of its form, and is ticked when they all are.
document.addEventListener('change', ({ target }) => {
  const all = target.form?.querySelector('.tick-all input')
  if (!all) return
  const boxes = [...target.form.elements].filter((box) => box.type === 'checkbox' && box !== all)
  if (target === all) for (const box of boxes) box.checked = all.checked
  all.checked = boxes.every((box) => box.checked)
})

// A file that would be refused is refused before the line is spent on it.
document.addEventListener('change', ({ target: input }) => {
  if (input.type !== 'file') return
  const [file] = input.files
  const { maxBytes, maxCharacters, tooBig, wrongExtension, nameTooLong } = input.dataset
  const isAccepted = (extension) => file.name.toLowerCase().endsWith(extension)
  let wrong
  if (file?.size > maxBytes) wrong = tooBig
  if (file && [...file.name].length > maxCharacters) wrong = nameTooLong
  if (file && !input.accept.split(',').some(isAccepted)) wrong = wrongExtension
  say(input, wrong)
  input.setCustomValidity(wrong ?? '')
  input.setAttribute('aria-invalid', !!wrong)
  input.parentElement.classList.toggle('wrong', !!wrong)
})

// A file goes by XMLHttpRequest, which alone tells how far it is. It takes its time, and can be stopped.
document.addEventListener('htmx:before:request', (event) => {
  const { ctx } = event.detail
  const input = ctx.sourceElement.querySelector?.('input[type=file]')
  if (!input?.files.length) return
  if (input.validity.customError) {
    event.preventDefault()
    return input.focus()
  }
  say(input)
  clearTimeout(ctx.requestTimeout)
  ctx.file = input
  ctx.fetch = (url, request) => send(url, request, input)
})

function send(url, { method, headers, body, signal, abort }, input) {
  const upload = input.parentElement.querySelector('.upload')
  const [bar, stop] = upload.children
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const name in headers) request.setRequestHeader(name, headers[name])
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = loaded / total
    }
    request.onload = () => {
      const lines = request.getAllResponseHeaders().matchAll(/^(.*?): (.*)$/gm)
      const answered = [...lines].map(([, name, value]) => [name, value.trim()])
      resolve(new Response(request.response || null, { status: request.status, headers: answered }))
    }
    request.onerror = request.onabort = () => reject(signal.reason ?? new TypeError())
    request.onloadend = () => {
      upload.hidden = true
      bar.value = 0
    }
    signal.onabort = () => request.abort()
    stop.onclick = () => {
      abort()
      say(input, stop.dataset.stopped)
      input.focus()
    }
    upload.hidden = false
    request.send(body)
  })
}

// A form that was refused comes back with the file still chosen.
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const input = ctx?.file && ctx.response.status > 399 && document.getElementById(ctx.file.id)
  if (input) input.files = ctx.file.files
})
