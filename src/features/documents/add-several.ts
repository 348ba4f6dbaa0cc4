import type { SignedIn } from '#src/auth/sessions.ts'
import { keepReceived } from '#src/documents/keep-received.ts'
import { labelFromName } from '#src/domain/document/document-rules.ts'
import { type DocumentType, documentTypes } from '#src/domain/document/document-types.ts'
import { report, reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import { FILES_MAX, type UploadFields } from '#src/web/upload.ts'
import { setType } from './document.queries.ts'
import { showDone, showManager } from './panel.tsx'
import { type Arrival, onlyStoreFailed } from './receive-files.ts'
import { digestOf, findSame, resultOf, sentUpload } from './sent-before.ts'

/** What became of one of several files. */
export type KeptFile = { fileName: string } & ({ documentId: string; problem?: never } | { problem: string; documentId?: never })

/** Makes a document of one of several files, under its own name; its type may come later in the form. */
export async function keepNamed(c: Ctx, person: SignedIn, arrival: Arrival, fields: UploadFields): Promise<KeptFile> {
  const { place, fileName, again, problem, failed, received } = arrival
  const refused = (why: string): KeptFile => ({ fileName, problem: why })
  const named = { fileName, fields: {} }
  if (again) {
    const document = await findSame(c, person, digestOf({ ...again, ...named }), fields, place)
    if (document) return { fileName, documentId: document.id }
    return refused(document === null ? 'added_then_deleted' : 'form_already_sent')
  }
  if (failed) report(c, failed)
  if (failed) return refused('not_stored')
  if (problem) return refused(problem)

  const content = { ...received, ...named }
  const sent = sentUpload(c, fields, place)
  const form = sent && { ...sent, result: resultOf(received.id, content), sentAt: c.env.now() }
  const details = { label: labelFromName(fileName), type: typeIn(fields) ?? 'other' }
  const keeping = { userId: person.userId, received, fileName, details, typeFollows: true, form }
  const kept = await keepReceived(c.env, keeping, reporter(c)).catch(onlyStoreFailed)
  if (!kept) return refused('not_stored')
  const twin = kept.problem && (await findSame(c, person, digestOf(content), fields, place))
  if (twin) return { fileName, documentId: twin.id }
  return kept.problem ? refused(kept.problem) : { fileName, documentId: kept.documentId }
}

type Several = { files: KeptFile[]; fields: UploadFields; isCut: boolean }

/** Says which files were not added, and why. */
export async function answerSeveral(c: Ctx, person: SignedIn, { files, fields, isCut }: Several) {
  const added = files.flatMap(({ documentId }) => documentId ?? [])
  const type = typeIn(fields)
  if (type && added.length > 0) await setType(c.env.db, added, type)
  const refused = files.flatMap(({ fileName, problem }) => (problem ? [{ fileName, problem }] : []))
  if (refused.length === 0 && !isCut) return showDone(c, person, 'ajouts')
  const typed = { label: '', type: fields.type ?? '' }
  return showManager(
    c,
    person,
    { typed, problems: { file: 'several' }, several: { refused, added: added.length, beyond: isCut ? FILES_MAX : undefined } },
    422,
  )
}

function typeIn({ type }: UploadFields): DocumentType | undefined {
  return documentTypes.find((known) => known === type)
}
