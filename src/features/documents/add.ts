import type { SignedIn } from '../../auth/sessions.ts'
import { keepReceived } from '../../documents/keep-received.ts'
import { NO_USAGE, readUsage } from '../../documents/queries.ts'
import { dropReceived, type Reception, receiveFile } from '../../documents/receive-file.ts'
import type { Problems } from '../../domain/decision.ts'
import { decideDocumentDetails } from '../../domain/document-rules.ts'
import { readForm } from '../../web/form.ts'
import { report } from '../../web/report.ts'
import type { Ctx } from '../../web/route.ts'
import { isMultipart, readUpload, type UploadFields } from '../../web/upload.ts'
import { detailsForm } from './form.ts'
import { showDone, showManager } from './panel.tsx'

/** « Ajouter »: the file is stored while it arrives, and becomes a document once the whole form is in order. */
export async function add(c: Ctx, person: SignedIn) {
  const { userId } = person
  const { fields, received, problem } = await receive(c, person)
  const typed = { label: fields.label ?? '', type: fields.type ?? '' }
  const refuse = (problems: Problems<'file' | 'label' | 'type'>) => showManager(c, person, { typed, problems }, 422)

  const { accepted: details, refused } = decideDocumentDetails(typed)
  if (received && refused) await dropReceived(c.env, received.id)
  if (problem || refused) return refuse({ file: problem, ...refused })

  const kept = await keepReceived(c.env, { userId, received, details }, (error) => report(c, error))
  if (kept.problem) return refuse({ file: kept.problem })
  return showDone(c, person, kept.state === 'ready' ? 'ajout' : 'analyse')
}

type Receipt = { fields: UploadFields } & (Reception | { problem: 'not_stored'; received?: never })

/** The form as it arrives. When it breaks off nothing stays; when the store fails its sender is told. */
async function receive(c: Ctx, { userId }: SignedIn): Promise<Receipt> {
  if (!isMultipart(c)) {
    const { values, typed } = await readForm(c, detailsForm)
    return { fields: values ? { label: values.label, type: values.type } : typed, problem: 'missing' }
  }
  const [usage = NO_USAGE] = await readUsage(c.env.db, userId)
  let reception: Reception | undefined
  let failure: unknown
  try {
    const fields = await readUpload(c, async (file) => {
      reception = await receiveFile(c.env, { ...file, userId, usage }).catch((error: unknown) => {
        failure = error
        return undefined
      })
    })
    if (failure) report(c, failure)
    return { fields, ...(reception ?? { problem: failure ? 'not_stored' : 'missing' }) }
  } catch (error) {
    if (reception?.received) await dropReceived(c.env, reception.received.id)
    throw error
  }
}
