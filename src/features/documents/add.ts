import type { SignedIn } from '#src/auth/sessions.ts'
import { NO_USAGE, readUsage } from '#src/documents/document.queries.ts'
import { keepReceived } from '#src/documents/keep-received.ts'
import { dropReceived, type Reception, receiveFile } from '#src/documents/receive-file.ts'
import type { Problems } from '#src/domain/decision.ts'
import { decideDocumentDetails } from '#src/domain/document/document-rules.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { readForm } from '#src/web/form.ts'
import { expectOwner } from '#src/web/form-owner.tsx'
import { report, reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import { isMultipart, readUpload, type UploadFields } from '#src/web/upload.ts'
import { findDocument } from './document.queries.ts'
import { detailsForm } from './form.ts'
import { showDone, showFailure, showManager } from './panel.tsx'
import { digestOf, findBefore, resultOf, sentUpload, sha256Of } from './sent-before.ts'

/** The file is stored while it arrives and becomes a document once the whole form is valid. */
export async function add(c: Ctx, person: SignedIn) {
  const { userId } = person
  const { fields, fileName, received, again, problem, failed } = await receive(c, person)
  const typed = { label: fields.label ?? '', type: fields.type ?? '' }
  if (c.env.unsent) return showKept(c, person, typed)
  const refuse = (problems: Problems<'file' | 'label' | 'type'>) => showManager(c, person, { typed, problems }, 422)
  const fail = (problems?: Problems<'label' | 'type'>) => showFailure(c, person, { failure: 'not_stored', typed, problems })

  const { accepted: details, refused } = decideDocumentDetails(typed)
  if (again) {
    const document = await findSame(c, person, digestOf({ ...again, fileName, fields }), fields)
    if (document) return showAdded(c, person, document.state)
    return refuse({ file: document === null ? 'added_then_deleted' : 'form_already_sent', ...refused })
  }
  if (received && refused) await dropReceived(c.env, received.id)
  if (failed) return fail(refused)
  if (problem || refused) return refuse({ file: problem, ...refused })

  const content = { ...received, fileName, fields }
  const sent = sentUpload(c, fields)
  const form = sent && { ...sent, result: resultOf(received.id, content), sentAt: c.env.now() }
  const kept = await keepReceived(c.env, { userId, received, details, form }, reporter(c)).catch(onlyStoreFailed)
  if (!kept) return fail()
  const twin = kept.problem && (await findSame(c, person, digestOf(content), fields))
  if (kept.problem && !twin) return refuse({ file: kept.problem })
  return showAdded(c, person, twin?.state ?? kept.state)
}

/** The first sending may have added the document before the session ended. Its file is not kept, so its words tell. */
async function showKept(c: Ctx, person: SignedIn, typed: { label: string; type: string }) {
  const before = await findBefore(c, sentUpload(c, Object.fromEntries(c.env.unsent?.fields ?? [])))
  const [document] = before ? await findDocument(c.env.db, person.userId, before.documentId) : []
  const { accepted } = decideDocumentDetails(typed)
  if (!document || document.label !== accepted?.label || document.type !== accepted.type)
    return showManager(c, person, { typed }, 422)
  c.env = { ...c.env, unsent: undefined }
  return showAdded(c, person, document.state)
}

/** Null if the document was deleted since. */
async function findSame(c: Ctx, { userId }: SignedIn, digest: string, fields: UploadFields) {
  const before = await findBefore(c, sentUpload(c, fields))
  if (before?.digest !== digest) return undefined
  const [document] = await findDocument(c.env.db, userId, before.documentId)
  return document ?? null
}

function showAdded(c: Ctx, person: SignedIn, state: string | undefined) {
  return showDone(c, person, state === 'quarantined' ? 'analyse' : 'ajout')
}

function onlyStoreFailed(error: unknown) {
  if (!(error instanceof StoreFailed)) throw error
}

type Receipt = { fields: UploadFields; fileName: string; again?: { sha256: string } | undefined } & (
  | Reception
  | { problem: 'missing'; received?: never }
) & { failed?: boolean }

/** A body that breaks off leaves nothing. `failed`: the store failed. */
async function receive(c: Ctx, person: SignedIn): Promise<Receipt> {
  const { userId } = person
  if (!isMultipart(c)) {
    const { values, typed } = await readForm(c, detailsForm)
    return { fields: typed ?? { label: values.label, type: values.type }, fileName: '', problem: 'missing' }
  }
  const [usage = NO_USAGE] = await readUsage(c.env.db, userId)
  let reception: Reception | undefined
  let again: Receipt['again']
  let fileName = ''
  let failure: unknown
  try {
    const fields = await readUpload(c, async ({ fields, ...file }) => {
      expectOwner(c, person, fields)
      fileName = file.fileName
      if (await findBefore(c, sentUpload(c, fields))) {
        again = { sha256: await sha256Of(file) }
        return
      }
      reception = await receiveFile(c.env, { ...file, userId, usage }).catch((error: unknown) => {
        failure = error
        return undefined
      })
    })
    expectOwner(c, person, fields)
    if (failure) report(c, failure)
    return { fields, fileName, again, ...(reception ?? { problem: 'missing' }), failed: !!failure }
  } catch (error) {
    if (reception?.received) await dropReceived(c.env, reception.received.id)
    throw error
  }
}
