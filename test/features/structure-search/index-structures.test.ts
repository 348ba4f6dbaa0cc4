import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { decideCriteria } from '#src/domain/structure/structure-search.ts'
import { tick } from '#src/jobs.ts'
import type { Ports } from '#src/ports/ports.ts'
import { findStructures } from '#src/search/find-structures.ts'
import { indexSoon } from '#src/search/index-soon.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { writeEntries } from '#src/search/write-entries.ts'
import { portal } from '#test/support/portal.ts'

async function find({ search }: Ports, legalName: string) {
  const nothing = { identifier: '', displayName: '', postalCode: '', city: '' }
  const { accepted } = decideCriteria({ ...nothing, legalName })
  return (await findStructures(search, accepted!, { field: 'legalName', isDescending: false }, 1)).ids
}

const rename = ({ db }: Ports, id: string, legalName: string) =>
  db.update(structures).set({ legalName, version: sql`version + 1` }).where(eq(structures.id, id))

/** SQLite's integrity check of the whole index. */
const checkIndex = ({ search }: Ports) =>
  search.run(sql`insert into entries_fts (entries_fts, rank) values ('integrity-check', 1)`)

test('a structure is found soon after it is created, and under its new name soon after it is renamed', async () => {
  const { ports, structure, settled } = await portal()
  const { id } = await structure({ legalName: 'Boulangerie du Port' })
  indexSoon(ports)
  await settled()
  expect(await find(ports, 'boulangerie')).toEqual([id])

  await rename(ports, id, 'Pâtisserie du Port')
  expect(await find(ports, 'boulangerie')).toEqual([id])
  indexSoon(ports)
  await settled()
  expect(await find(ports, 'boulangerie')).toEqual([])
  expect(await find(ports, 'patisserie')).toEqual([id])
  await checkIndex(ports)
})

test('the cron indexes structures whose indexing was missed', async () => {
  const { ports, clock, structure } = await portal()
  const { id } = await structure({ legalName: 'Boulangerie du Port' })
  expect(await tick(ports)).toContainEqual(
    expect.objectContaining({ name: 'index-structures', state: 'done', outcome: '1 indexed' }),
  )
  expect(await find(ports, 'boulangerie')).toEqual([id])

  clock.pass({ minutes: 10 })
  expect(await tick(ports)).toContainEqual(expect.objectContaining({ name: 'index-structures', outcome: '0 indexed' }))
})

test('indexing stops at its limit and resumes from there', async () => {
  const { ports, structure } = await portal()
  for (const number of [1, 2, 3]) await structure({ legalName: `Boulangerie ${number}` })
  expect(await indexStructures(ports, 2)).toBe(2)
  expect(await find(ports, 'boulangerie')).toHaveLength(2)
  expect(await indexStructures(ports, 10)).toBe(1)
  expect(await find(ports, 'boulangerie')).toHaveLength(3)
})

test('indexing with rows read before a rename changes nothing', async () => {
  const { ports, structure } = await portal()
  const { id } = await structure({ legalName: 'Boulangerie du Port' })
  const [before] = await ports.db.select().from(structures)
  await rename(ports, id, 'Pâtisserie du Port')
  await indexStructures(ports, 10)

  await writeEntries(ports.search, [before!])
  expect(await find(ports, 'patisserie')).toEqual([id])
  expect(await find(ports, 'boulangerie')).toEqual([])
  await checkIndex(ports)
})

test('two parallel indexers leave one entry, and the next run repairs one killed between the two databases', async () => {
  const { ports, structure } = await portal()
  for (const number of [1, 2, 3]) await structure({ legalName: `Boulangerie ${number}` })
  await writeEntries(ports.search, await ports.db.select().from(structures))
  await Promise.all([indexStructures(ports, 10), indexStructures(ports, 10)])
  expect(await find(ports, 'boulangerie')).toHaveLength(3)
  expect(await indexStructures(ports, 10)).toBe(0)
  await checkIndex(ports)
})
