// Several files at once: a row a file, each sent on its own, with its designation, its type, its progress and its refusal.
document.addEventListener('change', ({ target: input }) => {
  const form = input.type === 'file' && input.form?.querySelector('.several') && input.form
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
