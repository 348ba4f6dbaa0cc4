/**
 * Stands in the Worker (wrangler.toml) for parts of packages that the portal never calls: the mail SDK reads received mails with
 * `postal-mime`, and zip.js decrypts entries whose password it is given.
 */
const mailParser = { parse: neverCalled }
export default mailParser

class NeverMade extends TransformStream {
  constructor() {
    super()
    neverCalled()
  }
}

export {
  NeverMade as AESDecryptionStream,
  NeverMade as AESEncryptionStream,
  NeverMade as ZipCryptoDecryptionStream,
  NeverMade as ZipCryptoEncryptionStream,
}

function neverCalled(): never {
  throw new Error('left out of the Worker')
}
