import { countCharacters } from './count-characters.ts'
import { type Decision, decided } from './decision.ts'
import { type DocumentExtension, extensionOf } from './document-extensions.ts'
import { type DocumentType, documentTypes } from './document-types.ts'
import { tidyText } from './tidy-text.ts'

export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024
export const DOCUMENTS_MAX = 100
export const DOCUMENTS_BYTES_MAX = 200 * 1024 * 1024
export const FILE_NAME_CHARACTERS_MAX = 50
export const DOCUMENT_LABEL_CHARACTERS_MAX = 100

export type DocumentWish = { fileName: string; sizeBytes: number; label: string; type: string }
export type DocumentUsage = { documents: number; bytes: number }
export type AcceptedDocument = {
  fileName: string
  extension: DocumentExtension
  sizeBytes: number
  label: string
  type: DocumentType
}
export type FileProblem =
  | 'missing'
  | 'empty'
  | 'too_big'
  | 'name_too_long'
  | 'extension_refused'
  | 'too_many_documents'
  | 'quota_exceeded'
export type DocumentProblem = FileProblem | 'too_long' | 'unknown_type'

/** `usage` is what the person keeps already. */
export function decideDocument(
  wish: DocumentWish,
  usage: DocumentUsage,
): Decision<AcceptedDocument, 'file' | 'label' | 'type', DocumentProblem> {
  const fileName = bareFileName(wish.fileName)
  const extension = extensionOf(fileName)
  const details = decideDocumentDetails(wish)
  const file = fileProblem({ fileName, sizeBytes: wish.sizeBytes }, usage)
  if (file || !extension || details.refused) return { refused: { ...(file && { file }), ...details.refused } }
  return { accepted: { fileName, extension, sizeBytes: wish.sizeBytes, ...details.accepted } }
}

/** What may be changed afterwards: the label and the type. */
export function decideDocumentDetails(wish: {
  label: string
  type: string
}): Decision<{ label: string; type: DocumentType }, 'label' | 'type', DocumentProblem> {
  const label = tidyText(wish.label)
  const type = documentTypes.find((known) => known === wish.type)
  return decided(
    { label, type: type ?? 'other' },
    { label: labelProblem(label), type: type ? undefined : wish.type === '' ? 'missing' : 'unknown_type' },
  )
}

/** Some browsers send a path. */
function bareFileName(typed: string) {
  return tidyText(typed.replace(/^.*[\\/]/s, ''))
}

function fileProblem(
  { fileName, sizeBytes }: { fileName: string; sizeBytes: number },
  usage: DocumentUsage,
): FileProblem | undefined {
  if (fileName === '') return 'missing'
  if (!extensionOf(fileName)) return 'extension_refused'
  if (countCharacters(fileName) > FILE_NAME_CHARACTERS_MAX) return 'name_too_long'
  if (sizeBytes === 0) return 'empty'
  if (sizeBytes > DOCUMENT_BYTES_MAX) return 'too_big'
  if (usage.documents >= DOCUMENTS_MAX) return 'too_many_documents'
  return usage.bytes + sizeBytes > DOCUMENTS_BYTES_MAX ? 'quota_exceeded' : undefined
}

function labelProblem(label: string): DocumentProblem | undefined {
  if (label === '') return 'missing'
  return countCharacters(label) > DOCUMENT_LABEL_CHARACTERS_MAX ? 'too_long' : undefined
}
