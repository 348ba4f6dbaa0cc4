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
  const wrong = file && refusalOf(input, file)
  say(input, wrong)
  input.setCustomValidity(wrong ?? '')
  input.setAttribute('aria-invalid', !!wrong)
  input.parentElement.classList.toggle('wrong', !!wrong)
})

// The same rules as the server's, by what the page says.
function refusalOf(input, file) {
  const { maxBytes, maxCharacters, tooBig, wrongExtension, nameTooLong } = input.dataset
  const extension = new RegExp(input.dataset.extension, 's').exec(file.name)?.[1].toLowerCase()
  if (!input.accept.split(',').includes(`.${extension}`)) return wrongExtension
  if ([...file.name.normalize()].length > maxCharacters) return nameTooLong
  return file.size > maxBytes ? tooBig : undefined
}
