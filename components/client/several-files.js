// Several files at once: a row a file, each sent on its own, with its designation, its type, its progress and its refusal.
const formWith = (element) => element.closest?.('.panel')?.querySelector('form:has(.several)')

// Dropped anywhere on the block.
document.addEventListener('dragover', (event) => {
  if (formWith(event.target)) event.preventDefault()
})
document.addEventListener('drop', (event) => {
  const form = formWith(event.target)
  if (!form || !event.dataTransfer.files.length) return
  event.preventDefault()
  const input = form.querySelector('input[type=file]')
  input.files = event.dataTransfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
})

document.addEventListener('change', ({ target: input }) => {
  const form = input.type === 'file' && formWith(input)
  if (!form) return
  const [first, ...others] = input.files
  const rows = form.querySelector('.several')
  if (first && (others.length || !rows.hidden)) {
    for (const file of input.files) addRow(form, rows, file)
    input.value = ''
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const label = form.querySelector('.single input')
  if (input.files.length === 1 && !label.value) label.value = nameOf(input.files[0])
})

const nameOf = ({ name }) =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/_/g, ' ')
    .slice(0, 100)

function addRow(form, rows, file) {
  const row = form.querySelector('.several-row').content.firstElementChild.cloneNode(true)
  const number = Number(rows.dataset.count ?? 0) + 1
  rows.dataset.count = number
  for (const field of row.querySelectorAll('[id]')) {
    row.querySelector(`[for="${field.id}"]`)?.setAttribute('for', `fichier-${number}-${field.name}`)
    field.id = `fichier-${number}-${field.name}`
    field.dataset.name = field.name
    field.removeAttribute('name')
  }
  row.file = file
  row.number = number
  row.querySelector('legend').textContent = file.name
  const [label, type] = fieldsOf(row)
  label.value = nameOf(file)
  type.value = form.querySelector('.single select').value || 'other'
  row.querySelector('[type=button]').onclick = () => withdraw(form, rows, row)
  rows.append(row)
  const wrong = refusalOf(form.querySelector('input[type=file]'), file)
  row.isWrong = !!wrong
  tell(row, wrong)
  show(form, rows)
}

const fieldsOf = (row) => row.querySelectorAll('[data-name]')

function withdraw(form, rows, row) {
  row.remove()
  show(form, rows)
  form.querySelector('input[type=file]').focus()
}

// The fields for a single file give way to the rows.
function show(form, rows) {
  rows.hidden = rows.childElementCount === 0
  form.querySelector('.single').hidden = !rows.hidden
  const button = form.querySelector('.buttons button')
  button.dataset.submit ??= button.textContent
  button.textContent = rows.hidden ? button.dataset.submit : rows.dataset.submit
}

function tell(row, words) {
  const message = row.querySelector('.message')
  message.hidden = !words
  message.textContent = words ?? ''
  row.classList.toggle('wrong', !!words)
}

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
  for (const row of [...rows.children]) if (!row.isWrong) await sendRow(form, row)
  button.disabled = false
  if (rows.childElementCount === 0) location.assign(form.getAttribute('action'))
  else rows.querySelector('.wrong input')?.focus()
}

// A row that was added leaves; the others say why they were not.
async function sendRow(form, row) {
  const body = new FormData()
  for (const { name, value } of form.querySelectorAll('input[type=hidden]:not(:disabled)')) {
    body.append(name, name === 'envoi' ? `${value}-${row.number}` : value)
  }
  body.append('file', row.file)
  for (const { dataset, value } of fieldsOf(row)) body.append(dataset.name, value)
  const answer = await post(form, row, body)
  if (answer.added) row.remove()
  else tell(row, Object.values(answer.problems).join(' '))
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
    request.onload = () => resolve(request.response ?? { problems: { file: lost } })
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
