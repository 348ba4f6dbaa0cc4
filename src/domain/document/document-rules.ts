import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { tidySentence, tidyText } from '#src/formats/tidy-text.ts'
import type { ArchiveProblem } from './archive-rules.ts'
import type { ContentProblem } from './content-problem.ts'
import { type DocumentExtension, extensionOf } from './document-extensions.ts'
import { type DocumentType, documentTypes } from './document-types.ts'

export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024
export const DOCUMENTS_MAX = 100
export const DOCUMENTS_BYTES_MAX = 200 * 1024 * 1024
/** Files under way are not in the quota, since their size is unknown: this bounds what they add. */
export const UPLOADS_AT_ONCE_MAX = 3
/** Longer than the slowest line needs, shorter than the age at which stale uploads are deleted. */
export const UPLOAD_MINUTES_MAX = 60
export const FILE_NAME_CHARACTERS_MAX = 50
export const DOCUMENT_LABEL_CHARACTERS_MAX = 100

export type DocumentUsage = { documents: number; bytes: number }
export type FileProblem =
  | 'missing'
  | 'empty'
  | 'too_big'
  | 'name_too_long'
  | 'extension_refused'
  | 'too_many_documents'
  | 'quota_exceeded'
  | 'too_many_uploads'
  | ArchiveProblem
  | ContentProblem
export type DocumentProblem = FileProblem | 'too_long' | 'unknown_type'

/** `usage`: the quota used so far. */
export function decideFile(
  typedName: string,
  usage: DocumentUsage,
):
  | { accepted: { fileName: string; extension: DocumentExtension }; refused?: never }
  | { refused: FileProblem; accepted?: never } {
  const fileName = bareFileName(typedName)
  const extension = extensionOf(fileName)
  if (fileName === '') return { refused: 'missing' }
  if (!extension) return { refused: 'extension_refused' }
  if (countCharacters(fileName) > FILE_NAME_CHARACTERS_MAX) return { refused: 'name_too_long' }
  if (usage.documents >= DOCUMENTS_MAX) return { refused: 'too_many_documents' }
  return { accepted: { fileName, extension } }
}

export function quotaProblem(sizeBytes: number, usage: DocumentUsage): FileProblem | undefined {
  if (usage.documents >= DOCUMENTS_MAX) return 'too_many_documents'
  return usage.bytes + sizeBytes > DOCUMENTS_BYTES_MAX ? 'quota_exceeded' : undefined
}

export function nextFileLimit({ documents, bytes }: DocumentUsage): { bytes: number; problemBeyond: FileProblem } {
  if (documents >= DOCUMENTS_MAX) return { bytes: 0, problemBeyond: 'too_many_documents' }
  const left = DOCUMENTS_BYTES_MAX - bytes
  return left < DOCUMENT_BYTES_MAX
    ? { bytes: left, problemBeyond: 'quota_exceeded' }
    : { bytes: DOCUMENT_BYTES_MAX, problemBeyond: 'too_big' }
}

export type DocumentDetails = { label: string; type: DocumentType }

export function decideDocumentDetails(input: {
  label: string
  type: string
}): Decision<DocumentDetails, 'label' | 'type', DocumentProblem> {
  const label = tidyText(input.label)
  const type = documentTypes.find((known) => known === input.type)
  return decided(
    { label, type: type ?? 'other' },
    { label: labelProblem(label), type: type ? undefined : input.type === '' ? 'missing' : 'unknown_type' },
  )
}

/** « Carte grise » for « Carte_grise.pdf ». */
export function labelFromName(fileName: string): string {
  const stem = tidyText(
    bareFileName(fileName)
      .replace(/\.[^.]*$/, '')
      .replaceAll('_', ' '),
  )
  return [...(stem || bareFileName(fileName))].slice(0, DOCUMENT_LABEL_CHARACTERS_MAX).join('')
}

/** Some browsers send a path. */
function bareFileName(typed: string) {
  return tidySentence(typed.replace(/^.*[\\/]/s, ''))
}

function labelProblem(label: string): DocumentProblem | undefined {
  if (label === '') return 'missing'
  return countCharacters(label) > DOCUMENT_LABEL_CHARACTERS_MAX ? 'too_long' : undefined
}
