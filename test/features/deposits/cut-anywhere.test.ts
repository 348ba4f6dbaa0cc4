import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { depositDocuments } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { tidyDocuments } from '#src/jobs/tidy-documents.ts'
import { failingDatabase, failingFiles, killedRun } from '#test/digests/failing-database.ts'
import { add } from '#test/features/documents/documents-portal.ts'
import { type DepositWorld, depositWorld } from '#test/support/deposit-world.ts'
import { backUp, restore } from '#test/support/every-table.ts'

/** More than an act awaits: the last runs are not killed. */
const CALLS_MAX = 20

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

/** Kills the process before and after each call to database and store, and looks at what is left. */
async function killEverywhere(world: DepositWorld, act: () => Promise<unknown>, look: (wasKilled: boolean) => Promise<void>) {
  const { ports } = world
  const { db, files } = ports
  const before = await backUp(db)
  const started = ports.now()
  let survived = 0
  for (const when of ['before', 'after'] as const)
    for (let call = 1; call <= CALLS_MAX && survived === 0; call++) {
      const run = killedRun(call, when)
      Object.assign(ports, { db: failingDatabase(db, run), files: failingFiles(files, run) })
      await Promise.resolve(act()).catch(() => {})
      await world.settled().catch(() => {})
      Object.assign(ports, { db, files })
      const wasKilled = run.calls() >= call
      if (!wasKilled && when === 'after') survived++
      await look(wasKilled)
      await restore(db, before)
      world.clock.set(started.toISOString())
      if (!wasKilled) break
    }
  expect(survived).toBe(1)
}

test('a deposit cut anywhere leaves the draft or the whole invoice', async () => {
  const world = await depositWorld()
  const { ports, camille, checkUrl, save, draftOf } = world
  const joined = await add(world, camille)
  await save({ documents: [joined.id] })
  const seen = new Set<string>()

  await killEverywhere(
    world,
    () => camille.post(checkUrl, { version: '1' }),
    async (wasKilled) => {
      const counts = await Promise.all([invoices, events, depositDocuments].map((table) => ports.db.$count(table)))
      const draft = await draftOf()
      expect(counts).toEqual(draft?.depositedAt ? [2, 2, 1] : [0, 0, 0])
      if (!draft?.depositedAt) expect(draft?.typed).toMatchObject({ number: 'F-2026-17', documents: [joined.id] })
      seen.add(`${wasKilled} ${!!draft?.depositedAt}`)
    },
  )

  expect([...seen].toSorted()).toEqual(['false true', 'true false', 'true true'])
})

test('a draft cut anywhere while its file arrives leaves no file behind after the next jobs', async () => {
  const world = await depositWorld()
  const { ports, clock, save, draftOf } = world

  await killEverywhere(
    world,
    () => save(),
    async (wasKilled) => {
      const draft = await draftOf()
      const [row] = draft?.fileId ? (await ports.db.select().from(documents)).filter(({ id }) => id === draft.fileId) : []
      if (draft) expect([draft.typed.number, row?.state]).toEqual(['F-2026-17', 'ready'])
      if (!wasKilled) expect(draft).toBeDefined()
      clock.pass({ hours: 2, minutes: 1 })
      await tidyDocuments(ports)
      const kept = (await ports.db.select().from(documents)).map(({ storageKey }) => storageKey)
      expect(kept).toEqual(row ? [row.storageKey] : [])
      const stored = (await ports.files.list('')).files.map(({ key }) => key)
      expect(stored).toEqual(kept)
      for (const key of stored) await ports.files.delete(key)
    },
  )
})
