// Files dropped anywhere on the block are chosen.
for (const type of ['dragover', 'drop'])
  document.addEventListener(type, (event) => {
    const input = event.target.closest?.('.panel')?.querySelector('[type=file][data-script]')
    const { files, types } = event.dataTransfer
    if (!input || !types.includes('Files')) return
    event.preventDefault()
    if (type === 'dragover') return
    input.files = files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })

// What few people use is a script of its own, loaded with the first change of its field.
const loaded = {}
document.addEventListener('change', ({ target: field }) => {
  const { script } = field.dataset
  if (!script || loaded[script]) return
  loaded[script] = import(script).then(() => field.dispatchEvent(new Event('change', { bubbles: true })))
})
