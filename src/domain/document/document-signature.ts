import { filetypeextension } from 'magic-bytes.js'
import type { DocumentExtension } from './document-extensions.ts'

export const SIGNATURE_BYTES = 1024

const ZIP = ['zip']
const OLD_OFFICE = ['doc']
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
  pdf: ['pdf'],
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
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
  const known = signatures[extension]
  // Old scanners put line ends before a PDF.
  if (known) return filetypeextension(withoutBlanks(head)).some((name) => known.includes(name))
  if (extension === 'p7s') return head[0] === 0x30 || isText(head)
  const text = isWide(head) ? narrowed(head) : head
  return isText(text) && (!MARKUP.includes(extension) || withoutBlanks(text)[0] === '<'.charCodeAt(0))
}

/** UTF-16 by its byte order mark. */
function isWide([first, second]: Uint8Array) {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Reduces UTF-16 to one byte a character; characters above 255 all become the last byte. */
function narrowed(head: Uint8Array) {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const isLittleEndian = head[0] === 0xff
  const character = (_: unknown, index: number) => Math.min(view.getUint16(2 + index * 2, isLittleEndian), 0xff)
  return Uint8Array.from({ length: Math.floor(head.length / 2) - 1 }, character)
}

/** In any alphabet, text has no control characters but tab, line breaks, form feed and escape. */
function isText(head: Uint8Array) {
  return head.every((byte) => byte >= 0x20 || [9, 10, 12, 13, 0x1b].includes(byte))
}

function withoutBlanks(head: Uint8Array) {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head
  const start = marked.findIndex((byte) => ![9, 10, 12, 13, 32].includes(byte))
  return start === -1 ? marked.subarray(marked.length) : marked.subarray(start)
}
