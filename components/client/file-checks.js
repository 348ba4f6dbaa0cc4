function say(input, words = '') {
  const id = `${input.id}-erreur`
  document.getElementById(id)?.remove()
  input.setAttribute('aria-describedby', `${input.id}-aide ${id}`)
  if (!words) return
  const message = input.parentElement.querySelector('template').content.firstElementChild.cloneNode(true)
  message.id = id
  message.append(words)
  input.after(message)
}

// Refuses a file before sending it.
document.addEventListener('change', ({ target: input }) => {
  if (input.type !== 'file') return
  const [file] = input.files
  const { maxBytes, maxCharacters, tooBig, wrongExtension, nameTooLong } = input.dataset
  const extension = file && new RegExp(input.dataset.extension, 's').exec(file.name)?.[1].toLowerCase()
  let wrong
  if (file?.size > maxBytes) wrong = tooBig
  if (file && [...file.name.normalize()].length > maxCharacters) wrong = nameTooLong
  if (file && !input.accept.split(',').includes(`.${extension}`)) wrong = wrongExtension
  say(input, wrong)
  input.setCustomValidity(wrong ?? '')
  input.setAttribute('aria-invalid', !!wrong)
  input.parentElement.classList.toggle('wrong', !!wrong)
})
