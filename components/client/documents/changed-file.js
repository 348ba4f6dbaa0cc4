// Browsers refuse to send a file that changed on the disk since it was chosen, and say no more than a cut connection.
self.sayChanged = async (input, ctx, error) => {
  const isReadable = await input.files[0]
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
  ctx.fileChanged = !isReadable
  if (ctx.fileChanged) {
    say(input, input.dataset.changed)
    input.focus()
  }
  throw error
}
