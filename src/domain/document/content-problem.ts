import { actualFormat } from './actual-format.ts'
import type { DocumentExtension } from './document-extensions.ts'
import { withoutMargin } from './text-content.ts'

export type ContentProblem = 'content_mismatch' | 'content_heic' | 'content_webp' | 'content_avif' | 'blank_in_front'

/** Telephones and sites call these « .jpg »: the brand of ISO 23008-12, and RIFF. The portal accepts none of them. */
const pictures: [RegExp, ContentProblem][] = [
  [/^....ftyp(?:hei|hev|mif1|msf1)/s, 'content_heic'],
  [/^....ftypavi/s, 'content_avif'],
  [/^RIFF....WEBP/s, 'content_webp'],
]
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06']
const isZip = (start: string) => ZIP_STARTS.some((each) => start.startsWith(each))

/** What a file is by its first bytes, where that is not what its name says. */
export function contentProblem(extension: DocumentExtension, head: Uint8Array): ContentProblem | undefined {
  const start = latin(head)
  if (!isZip(start) && isZip(latin(withoutMargin(head)))) return 'blank_in_front'
  if (actualFormat(extension, head)) return undefined
  return pictures.find(([signature]) => signature.test(start))?.[1] ?? 'content_mismatch'
}

const latin = (head: Uint8Array) => String.fromCharCode(...head.subarray(0, 16))
