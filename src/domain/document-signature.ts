import type { DocumentExtension } from './document-extensions.ts'

/** So many bytes from the start are enough to tell: a PDF may begin anywhere in the first kilobyte (ISO 32000-2, annex I). */
export const SIGNATURE_BYTES = 1024

const PACKED = ['PK\x03\x04', 'PK\x05\x06']
const OLD_OFFICE = ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1']

/** Texts (TXT, CSV, XML, HTML, SVG) and P7S, which comes in two encodings, have none. */
const signatures: Partial<Record<DocumentExtension, readonly string[]>> = {
  bmp: ['BM'],
  gif: ['GIF87a', 'GIF89a'],
  jpeg: ['\xFF\xD8\xFF'],
  jpg: ['\xFF\xD8\xFF'],
  png: ['\x89PNG\r\n\x1A\n'],
  tif: ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'],
  tiff: ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'],
  odt: PACKED,
  ods: PACKED,
  odp: PACKED,
  docx: PACKED,
  xlsx: PACKED,
  pptx: PACKED,
  zip: PACKED,
  doc: OLD_OFFICE,
  xls: OLD_OFFICE,
  ppt: OLD_OFFICE,
  rtf: ['{\\rtf'],
  gz: ['\x1F\x8B'],
  tgz: ['\x1F\x8B'],
  bz2: ['BZh'],
}

/** Whether a file begins as its extension says. `head` is its first SIGNATURE_BYTES, or all of it when shorter. */
export function contentMatches(extension: DocumentExtension, head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, SIGNATURE_BYTES))
  if (extension === 'pdf') return start.includes('%PDF-')
  const known = signatures[extension]
  return known === undefined || known.some((signature) => start.startsWith(signature))
}
