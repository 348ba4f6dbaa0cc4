// Sends files by XMLHttpRequest, which alone reports progress; without a timeout, and cancellable.
document.addEventListener('htmx:before:request', (event) => {
  const { ctx } = event.detail
  const input = [...(ctx.sourceElement.elements ?? [])].find(({ files }) => files?.length)
  if (!input) return
  if (input.validity.customError) {
    event.preventDefault()
    return input.focus()
  }
  say(input)
  clearTimeout(ctx.requestTimeout)
  ctx.file = input
  ctx.fetch = (url, request) =>
    send(url, request, input).catch((error) => self.sayChanged?.(input, ctx, error) ?? Promise.reject(error))
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

// Keeps the chosen file in a refused form.
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const input = ctx?.file && ctx.response.status > 399 && document.getElementById(ctx.file.id)
  if (input) input.files = ctx.file.files
})
