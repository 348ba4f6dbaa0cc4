/** Stands for `postal-mime` in the Worker (wrangler.toml): the mail SDK needs it to read received mails, which the portal never does. */
const noMailParser = {
  parse(): never {
    throw new Error('received mails are not read')
  },
}

export default noMailParser
