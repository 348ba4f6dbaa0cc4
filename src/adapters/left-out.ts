/**
 * Stands in the Worker (wrangler.toml) for parts of packages that the portal never calls: the mail SDK reads received mails with
 * `postal-mime`, zip.js decrypts entries whose password it is given, Busboy reads forms of any kind, and
 * lucia makes ids and passwords.
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
  neverCalled as decodeHex,
  neverCalled as encodeBase32LowerCaseNoPadding,
  neverCalled as encodeHexLowerCase,
  neverCalled as generateRandomString,
}

/** By which Busboy tells a form without files: none is given to it. */
export const detect = /(?!)/

function neverCalled(): never {
  throw new Error('left out of the Worker')
}
