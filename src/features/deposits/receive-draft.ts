import type { SignedIn } from '#src/auth/sessions.ts'
import { NO_USAGE, readUsage } from '#src/documents/document.queries.ts'
import { dropReceived, type Reception, receiveFile } from '#src/documents/receive-file.ts'
import { invoiceExtensions } from '#src/domain/invoice/deposit.ts'
import { readForm } from '#src/web/form.ts'
import { expectOwner } from '#src/web/form-owner.tsx'
import type { Ctx } from '#src/web/route.ts'
import { isMultipart } from '#src/web/streamed-forms.ts'
import { type ArrivingFile, readUpload, type UploadFields } from '#src/web/upload.ts'
import { draftForm } from './form.ts'
import { readSituation, type Situation } from './situation.ts'

/** `failed`: why the store failed. */
export type Arrival = { fileName: string; failed?: unknown } & (Reception | { problem?: never; received?: never })
export type Arrivals = { file?: Arrival; document?: Arrival }
export type SentDraft = Arrivals & { fields: UploadFields; situation: Situation }

/** Reads the form as a stream; a body that breaks off leaves no file. */
export async function receiveDraft(c: Ctx, person: SignedIn): Promise<SentDraft> {
  if (!isMultipart(c)) return { fields: await plainFields(c), situation: await readSituation(c, person) }
  const arrivals: Arrivals = {}
  let situation: Situation | undefined
  try {
    const take = async (file: ArrivingFile) => {
      expectOwner(c, person, file.fields)
      situation ??= await readSituation(c, person)
      const name = file.field === 'document' ? 'document' : 'file'
      if (file.fileName === '' || arrivals[name] || situation.places.length === 0 || situation.draft?.depositedAt) return
      arrivals[name] = await receive(c, person, file, name)
    }
    const fields = await readUpload(c, take)
    expectOwner(c, person, fields)
    return { fields, ...arrivals, situation: situation ?? (await readSituation(c, person)) }
  } catch (error) {
    await dropArrivals(c, arrivals)
    throw error
  }
}

export async function dropArrivals(c: Ctx, { file, document }: Arrivals) {
  for (const arrival of [file, document]) if (arrival?.received) await dropReceived(c.env, arrival.received.id)
}

async function plainFields(c: Ctx): Promise<UploadFields> {
  const { values, typed } = await readForm(c, draftForm)
  if (!values) return typed ?? {}
  return { ...values, documents: values.documents.join(' '), version: String(values.version) }
}

async function receive(c: Ctx, { userId }: SignedIn, arriving: ArrivingFile, name: keyof Arrivals): Promise<Arrival> {
  const { fields: _, field: __, ...file } = arriving
  const { fileName } = file
  if (name === 'file' && !invoiceExtensions.some((extension) => fileName.toLowerCase().endsWith(`.${extension}`)))
    return { fileName, problem: 'extension_refused' }
  const [usage = NO_USAGE] = name === 'document' ? await readUsage(c.env.db, userId) : []
  try {
    return { fileName, ...(await receiveFile(c.env, { ...file, userId, usage })) }
  } catch (failed) {
    return { fileName, failed }
  }
}
