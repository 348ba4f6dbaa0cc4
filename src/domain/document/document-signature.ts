import { filetypeextension } from 'magic-bytes.js'
import type { DocumentExtension } from './document-extensions.ts'
import { isProgram, isText, isWide, narrowed, withoutMargin } from './text-content.ts'

export const SIGNATURE_BYTES = 1024

const ZIP = ['zip']
const OLD_OFFICE = ['doc']
/** Office files protected by a password are an old container with the new file inside; src/documents looks into it. */
const NEW_OFFICE = ['zip', 'doc']
const TIFF = ['tif', 'tiff']

/** The library's names by extension; missing extensions are texts, which have no signature. */
const signatures: Partial<Record<DocumentExtension, readonly string[]>> = {
  bmp: ['bmp'],
  gif: ['gif'],
  jpeg: ['jpeg'],
  jpg: ['jpeg'],
  png: ['png'],
  tif: TIFF,
  tiff: TIFF,
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
  docx: NEW_OFFICE,
  xlsx: NEW_OFFICE,
  pptx: NEW_OFFICE,
  zip: ZIP,
  doc: OLD_OFFICE,
  xls: OLD_OFFICE,
  ppt: OLD_OFFICE,
  rtf: ['rtf'],
  gz: ['gz'],
  tgz: ['gz'],
  bz2: ['bz2'],
}

const MARKUP: DocumentExtension[] = ['svg', 'xml', 'xhtml']

export function contentMatches(extension: DocumentExtension, head: Uint8Array): boolean {
  if (extension === 'pdf') return isPdf(head)
  if ((extension === 'tif' || extension === 'tiff') && /^(II\+\0|MM\0\+)/.test(latin(head))) return true
  const known = signatures[extension]
  if (known) return filetypeextension(withoutMargin(head)).some((name) => known.includes(name))
  if (extension === 'p7s') return head[0] === 0x30 || isText(head)
  const text = withoutMargin(isWide(head) ? narrowed(head) : head)
  return isText(head) && (!MARKUP.includes(extension) || text[0] === '<'.charCodeAt(0))
}

/** Readers look for the header in the first 1024 bytes: print drivers and echoed forms write in front of it (PDF 1.7, H.3.4.1, with the old header of 13). */
function isPdf(head: Uint8Array) {
  return /%PDF-|%!PS-Adobe-\d\.\d PDF-\d/.test(latin(head)) && !isProgram(head)
}

/** The container of old office files, and of new ones with a password. */
export function isOldContainer(head: Uint8Array): boolean {
  return latin(head).startsWith('\xd0\xcf\x11\xe0')
}

function latin(head: Uint8Array) {
  return String.fromCharCode(...head)
}
