import type { SignedIn } from '#src/auth/sessions.ts'
import { NO_USAGE, readUsage } from '#src/documents/document.queries.ts'
import { dropReceived, type Reception, receiveFile } from '#src/documents/receive-file.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { readForm } from '#src/web/form.ts'
import { expectOwner } from '#src/web/form-owner.tsx'
import type { Ctx } from '#src/web/route.ts'
import { isMultipart } from '#src/web/streamed-forms.ts'
import { type ArrivingFile, readUpload, type UploadFields } from '#src/web/upload.ts'
import { detailsForm } from './form.ts'
import { findBefore, sentUpload, sha256Of } from './sent-before.ts'

/** One file of a form. `again`: the form was accepted before; `failed`: why the store failed. */
export type Arrival = { place: number; fileName: string; again?: { sha256: string } | undefined; failed?: unknown } & (
  | Reception
  | { problem: 'missing'; received?: never }
)

/** The last file, or none, and what became of those before it. `isCut`: more files came than a form may have. */
export type Receipt<Kept> = { fields: UploadFields; last: Arrival; earlier: Kept[]; isCut: boolean }

const NO_FILE: Arrival = { place: 0, fileName: '', problem: 'missing' }

/**
 * Reads a form as a stream. A file that another follows is kept at once, so that a person never has more under way than with one file a
 * form. A body that breaks off leaves nothing of its last file.
 */
export async function receiveFiles<Kept>(
  c: Ctx,
  person: SignedIn,
  keep: (arrival: Arrival, fields: UploadFields) => Promise<Kept>,
): Promise<Receipt<Kept>> {
  if (!isMultipart(c)) {
    const { values, typed } = await readForm(c, detailsForm)
    return { fields: typed ?? { label: values.label, type: values.type }, last: NO_FILE, earlier: [], isCut: false }
  }
  const earlier: Kept[] = []
  let last: Arrival | undefined
  let isCut = false
  const take = async (file: ArrivingFile) => {
    expectOwner(c, person, file.fields)
    const place = last ? last.place + 1 : 0
    if (last) earlier.push(await keep(last, file.fields))
    last = { place, fileName: file.fileName, problem: 'missing' }
    last = await receive(c, person, file, place)
  }
  try {
    const fields = await readUpload(c, take, () => {
      isCut = true
    })
    expectOwner(c, person, fields)
    return { fields, last: last ?? NO_FILE, earlier, isCut }
  } catch (error) {
    if (last?.received) await dropReceived(c.env, last.received.id)
    throw error
  }
}

async function receive(c: Ctx, { userId }: SignedIn, { fields, ...file }: ArrivingFile, place: number): Promise<Arrival> {
  const { fileName } = file
  if (await findBefore(c, sentUpload(c, fields, place)))
    return { place, fileName, again: { sha256: await sha256Of(file) }, problem: 'missing' }
  const [usage = NO_USAGE] = await readUsage(c.env.db, userId)
  try {
    return { place, fileName, ...(await receiveFile(c.env, { ...file, userId, usage })) }
  } catch (failed) {
    return { place, fileName, problem: 'missing', failed }
  }
}

export function onlyStoreFailed(error: unknown) {
  if (!(error instanceof StoreFailed)) throw error
}
