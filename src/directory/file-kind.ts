import { type Packing, packedSentences } from '#components/directory/refusal-words.ts'
import { zeroSide } from '#src/domain/document/text-content.ts'

/** Files that hold no text, by their first bytes: people export a workbook, and transfers compress. */
const packings: Record<Packing, string> = {
  gzip: '1f8b',
  bzip2: '425a68',
  zip: '504b0304',
  workbook: 'd0cf11e0',
}

/** Why a file can't be read at all. */
export function packedSentence(head: Uint8Array): string | undefined {
  const start = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const packing = (Object.keys(packings) as Packing[]).find((each) => start.startsWith(packings[each]))
  return packing && packedSentences[packing]
}

/** UTF-16 by its mark, or by the zeros of its Latin letters. */
export function encodingOf(head: Uint8Array): 'utf8' | 'utf16le' | 'utf-16be' {
  const [first, second] = head
  const side = zeroSide(head)
  if ((first === 0xff && second === 0xfe) || side === 1) return 'utf16le'
  return (first === 0xfe && second === 0xff) || side === 0 ? 'utf-16be' : 'utf8'
}
