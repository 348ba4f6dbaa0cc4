import type { DocumentExtension } from './document-extensions.ts'
import { contentMatches } from './document-signature.ts'
import { isText, isWide, narrowed, withoutMargin } from './text-content.ts'

const images = ['jpg', 'png', 'gif', 'bmp', 'tif'] as const

/** Formats of the same family that the programs of an extension open: telephones and business software put the wrong name on them. */
const siblings: Partial<Record<DocumentExtension, readonly DocumentExtension[]>> = {
  ...Object.fromEntries([...images, 'jpeg', 'tiff'].map((extension) => [extension, images])),
  doc: ['rtf', 'docx'],
  xls: ['xlsx'],
  ppt: ['pptx'],
}

/** What a file is by its first bytes: its extension, or another accepted format that the same programs open; else undefined. */
export function actualFormat(extension: DocumentExtension, head: Uint8Array): DocumentExtension | undefined {
  if (contentMatches(extension, head)) return extension
  const sibling = siblings[extension]?.find((other) => contentMatches(other, head))
  return sibling ?? (extension === 'doc' || extension === 'xls' ? textFormat(head) : undefined)
}

const otherFormats = [...images, 'pdf', 'zip', 'gz', 'bz2'] as const

/** Exports of business software are a page, XML or a table of tabs under the name of an office file. */
function textFormat(head: Uint8Array): DocumentExtension | undefined {
  const isOther = otherFormats.some((other) => contentMatches(other, head))
  if (head.length === 0 || isOther || !isText(head)) return undefined
  const start = String.fromCharCode(...withoutMargin(isWide(head) ? narrowed(head) : head).subarray(0, 5))
  return start === '<?xml' ? 'xml' : start.startsWith('<') ? 'html' : 'txt'
}
