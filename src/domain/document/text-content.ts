import { filetypeextension } from 'magic-bytes.js'

/** Blanks, escape, and the marks of old programs for the end of a file, group, record or unit. NUL pads lines of old machines. */
const ORDINARY = [0, 9, 10, 11, 12, 13, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f]
const STRAY_MAX = 2
const STRAY_SHARE_MAX = 0.05
const ZEROS_SHARE_MIN = 0.75

/** Text in any alphabet: a few control characters are no reason to refuse it, the signature of another format among them is. */
export function isText(head: Uint8Array): boolean {
  if (isWidest(head)) return isUnicode(head)
  if (isWide(head)) return strayIn(narrowed(head)).length === 0 && !narrowed(head).includes(0)
  const stray = strayIn(head).length
  const isNamed = isProgram(head) || filetypeextension(head).length > 0
  const isOther = isNamed && (stray > 0 || head.includes(0))
  return !isOther && (stray <= STRAY_MAX || stray / head.length <= STRAY_SHARE_MAX)
}

/** Of Windows, of Linux: by their first bytes. */
export function isProgram(head: Uint8Array): boolean {
  return /^(MZ|\x7fELF)/.test(String.fromCharCode(...head.subarray(0, 4)))
}

function strayIn(bytes: Uint8Array) {
  return bytes.filter((byte) => byte < 0x20 && !ORDINARY.includes(byte))
}

/** UTF-32, by its byte order mark. */
function isWidest(head: Uint8Array) {
  return /^(\xff\xfe\0\0|\0\0\xfe\xff)/.test(String.fromCharCode(...head.subarray(0, 4)))
}

function isUnicode(head: Uint8Array) {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const signs = Array.from({ length: Math.floor(head.length / 4) }, (_, index) => view.getUint32(index * 4, head[0] === 0xff))
  return signs.every((sign) => sign <= 0x10ffff && (sign >= 0x20 || [9, 10, 12, 13].includes(sign)))
}

/** UTF-16, by its byte order mark or by the zeros of its Latin letters. */
export function isWide(head: Uint8Array): boolean {
  return isMarked(head) || zeroSide(head) !== undefined
}

function isMarked([first, second]: Uint8Array) {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Which byte of nearly every pair is zero: the second in little endian. */
export function zeroSide(head: Uint8Array): 0 | 1 | undefined {
  const pairs = Math.floor(head.length / 2)
  const zeros = (side: number) => head.filter((byte, index) => index % 2 === side && byte === 0).length
  const [first, second] = [zeros(0), zeros(1)]
  if (pairs === 0 || Math.max(first, second) < pairs * ZEROS_SHARE_MIN || Math.min(first, second) > 0) return undefined
  return first > second ? 0 : 1
}

/** Reduces UTF-16 to one byte a character; characters above 255 all become the last byte. */
export function narrowed(head: Uint8Array): Uint8Array {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const start = isMarked(head) ? 2 : 0
  const isLittleEndian = start ? head[0] === 0xff : zeroSide(head) === 1
  const character = (_: unknown, index: number) => Math.min(view.getUint16(start + index * 2, isLittleEndian), 0xff)
  return Uint8Array.from({ length: Math.floor((head.length - start) / 2) }, character)
}

/** Skips blanks and the UTF-8 byte order mark. */
export function withoutMargin(head: Uint8Array): Uint8Array {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head
  const start = marked.findIndex((byte) => ![9, 10, 12, 13, 32].includes(byte))
  return start === -1 ? marked.subarray(marked.length) : marked.subarray(start)
}
