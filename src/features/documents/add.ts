import type { SignedIn } from '#src/auth/sessions.ts'
import { keepReceived } from '#src/documents/keep-received.ts'
import { dropReceived } from '#src/documents/receive-file.ts'
import type { Problems } from '#src/domain/decision.ts'
import { decideDocumentDetails } from '#src/domain/document/document-rules.ts'
import { report, reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import { answerSeveral, keepNamed } from './add-several.ts'
import { findDocument } from './document.queries.ts'
import { showDone, showFailure, showManager, showRefusal } from './panel.tsx'
import { onlyStoreFailed, receiveFiles } from './receive-files.ts'
import { digestOf, findBefore, findSame, resultOf, sentUpload } from './sent-before.ts'

/** The file is stored while it arrives and becomes a document once the whole form is valid. */
export async function add(c: Ctx, person: SignedIn) {
  const { userId } = person
  const receipt = await receiveFiles(c, person, (arrival, known) => keepNamed(c, person, arrival, known))
  const { fields, last, earlier, isCut } = receipt
  const { fileName, received, again, problem, failed } = last
  const typed = { label: fields.label ?? '', type: fields.type ?? '' }
  if (c.env.unsent) return showKept(c, person, typed)
  if (earlier.length > 0)
    return answerSeveral(c, person, { files: [...earlier, await keepNamed(c, person, last, fields)], fields, isCut })
  const refuse = (problems: Problems<'file' | 'label' | 'type'>) => showRefusal(c, person, { typed, problems })
  const fail = (problems?: Problems<'label' | 'type'>) => showFailure(c, person, { failure: 'not_stored', typed, problems })

  const { accepted: details, refused } = decideDocumentDetails(typed)
  if (again) {
    const document = await findSame(c, person, digestOf({ ...again, fileName, fields }), fields)
    if (document) return showAdded(c, person, document.state)
    return refuse({ file: document === null ? 'added_then_deleted' : 'form_already_sent', ...refused })
  }
  if (received && refused) await dropReceived(c.env, received.id)
  if (failed) report(c, failed)
  if (failed) return fail(refused)
  if (problem || refused) return refuse({ file: problem, ...refused })

  const content = { ...received, fileName, fields }
  const sent = sentUpload(c, fields)
  const form = sent && { ...sent, result: resultOf(received.id, content), sentAt: c.env.now() }
  const kept = await keepReceived(c.env, { userId, received, fileName, details, form }, reporter(c)).catch(onlyStoreFailed)
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

function showAdded(c: Ctx, person: SignedIn, state: string | undefined) {
  return showDone(c, person, state === 'quarantined' ? 'analyse' : 'ajout')
}
