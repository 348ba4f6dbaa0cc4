// Sends the rows of several files one after the other.
document.addEventListener('htmx:before:request', (event) => {
  const form = event.detail.ctx.sourceElement
  const rows = form.querySelector?.('.several')
  if (!rows || rows.hidden) return
  event.preventDefault()
  sendRows(form, rows)
})

async function sendRows(form, rows) {
  const button = form.querySelector('.buttons button')
  button.disabled = true
  for (const row of [...rows.children]) if (!row.isWrong && !(await sendRow(form, row))) return
  button.disabled = false
  if (rows.childElementCount === 0) location.assign(form.getAttribute('action'))
  else rows.querySelector('.wrong input')?.focus()
}

// A row that was added leaves; the others say why they were not. False: the window goes to another page.
async function sendRow(form, row) {
  const body = new FormData()
  for (const { name, value } of form.querySelectorAll('input[type=hidden]:not(:disabled)')) {
    body.append(name, name === 'envoi' ? `${value}-${row.number}` : value)
  }
  body.append('file', row.file)
  for (const { dataset, value } of fieldsOf(row)) body.append(dataset.name, value)
  const answer = await post(form, row, body)
  if (!answer) return false
  if (answer.added) row.remove()
  else tell(row, Object.values(answer.problems).join(' '))
  return true
}

function post(form, row, body) {
  const bar = row.querySelector('progress')
  const { lost } = form.querySelector('.several').dataset
  const { changed } = form.querySelector('input[type=file]').dataset
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.getAttribute('action'))
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = loaded / total
    }
    request.onload = () => {
      const { status, response, responseURL } = request
      // The session has ended, or another one has begun: the portal says it on a page.
      const isElsewhere = status === 409 || new URL(responseURL).pathname !== new URL(form.action).pathname
      if (isElsewhere) location.assign(responseURL)
      resolve(isElsewhere ? undefined : (response ?? { problems: { file: lost } }))
    }
    request.onerror = async () => {
      const isReadable = await row.file
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => true,
          () => false,
        )
      resolve({ problems: { file: isReadable ? lost : changed } })
    }
    request.onloadend = () => {
      bar.hidden = true
    }
    bar.hidden = false
    request.send(body)
  })
}
