import { eq } from 'drizzle-orm'
import { openPlatform } from '#platform'
import { documents } from '#src/db/schema/documents.ts'
import { nightlyMending } from '#src/jobs/mend-documents.ts'
import { runJob } from '#src/jobs/run-job.ts'
import type { Files } from '#src/ports/files.ts'
import { urls } from '#src/urls.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import type { Visitor } from '#test/support/visitor.ts'

export const details = { label: 'Carte grise', type: 'vehicle_registration' }

export async function documentsPortal(options: Parameters<typeof portal>[0] = {}) {
  const built = await portal(options)
  const camille = await built.signUp()
  return { ...built, camille, ...kept(built) }
}

/** At the real time of day: the stores keep their own. */
export const today = () => new Date().toISOString()

function kept({ ports }: Portal) {
  return {
    rows: () => ports.db.select().from(documents),
    stored: async () => (await ports.files.list('')).files.map(({ key }) => key),
  }
}

export async function add({ ports }: Pick<Portal, 'ports'>, who: Visitor, file = pdfFile(), more = details) {
  const before = new Set((await ports.db.select().from(documents)).map(({ id }) => id))
  const answer = await who.post(urls.documents, { file, ...more })
  if (answer.status !== 303) throw new Error(`not added: ${answer.status}`)
  const row = (await ports.db.select().from(documents)).find(({ id }) => !before.has(id))
  if (!row) throw new Error('no row was written')
  return row
}

export const zipped = (who: Visitor, rows: { id: string }[]) =>
  who.get(`${urls.documentArchive}?${rows.map(({ id }) => `selection=${id}`).join('&')}`)

export async function rowOf({ ports }: Pick<Portal, 'ports'>, id: string) {
  const [row] = await ports.db.select().from(documents).where(eq(documents.id, id))
  return row
}

/** The first nightly look, from which 48 hours count. */
export const mendedOnce = ({ ports }: Pick<Portal, 'ports'>) => runJob(ports, nightlyMending)

export type Fault = { put?: boolean; get?: boolean; delete?: boolean; list?: boolean }

export async function portalWithFailingStore(fault: Fault) {
  const { db, search, files, close } = await openPlatform()
  const built = await documentsPortal({ db, search, files: faulty(files, fault), today: today() })
  return { ...built, close }
}

/** A put fails when the file is all there and before it is safe: the worst moment. */
function faulty(files: Files, fault: Fault): Files {
  const fails = (what: keyof Fault) => {
    if (fault[what]) throw new Error(`the store fails on ${what}`)
  }
  return {
    async put(key, body, bytesMax) {
      await files.put(key, body, bytesMax)
      fails('put')
    },
    async get(key) {
      fails('get')
      return files.get(key)
    },
    async delete(key) {
      fails('delete')
      await files.delete(key)
    },
    async list(after) {
      fails('list')
      return files.list(after)
    },
  }
}
