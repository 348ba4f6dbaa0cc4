// Files dropped anywhere on the block are chosen.
const fileInput = (element) => element.closest?.('.panel')?.querySelector('[data-several]')
document.addEventListener('dragover', (event) => {
  if (fileInput(event.target)) event.preventDefault()
})
document.addEventListener('drop', (event) => {
  const input = fileInput(event.target)
  if (!input || !event.dataTransfer.files.length) return
  event.preventDefault()
  input.files = event.dataTransfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
})

// The rows of several files are a script of their own, which is loaded with the first choice.
let several
document.addEventListener('change', ({ target: input }) => {
  if (!input.dataset.several || several) return
  several = import(input.dataset.several).then(() => input.dispatchEvent(new Event('change', { bubbles: true })))
})
