import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { decideCriteria } from '#src/domain/structure/structure-search.ts'
import type { Ports } from '#src/ports/ports.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { findStructures } from '#src/search/find-structures.ts'
import { CHUNK_STRUCTURES, indexStructures } from '#src/search/index-structures.ts'
import { optimizeIndex, rebuildIndex } from '#src/search/rebuild-index.ts'
import { emptyIndex } from '#src/search/write-entries.ts'
import { portal } from '#test/support/portal.ts'
import { writeManyStructures } from '#test/support/structures.ts'

const QUANTITY = 2 * CHUNK_STRUCTURES + 300

async function howMany({ search }: Ports, legalName: string) {
  const { accepted } = decideCriteria({ legalName, identifier: '', displayName: '', postalCode: '', city: '' })
  return (await findStructures(search, accepted!, { field: 'legalName', isDescending: false }, 1)).total
}

test('the index is rebuilt from empty and is then up to date', async () => {
  const { ports, structure } = await portal()
  for (const number of [1, 2, 3]) await structure({ legalName: `Boulangerie ${number}` })
  await indexStructures(ports, 10)
  await emptyIndex(ports.search)
  expect(await howMany(ports, 'boulangerie')).toBe(0)

  expect(await rebuildIndex(ports, () => {})).toBe(3)
  await optimizeIndex(ports.search)
  await countTrigrams(ports.search)
  expect(await howMany(ports, 'boulangerie')).toBe(3)
  expect(await indexStructures(ports, 10)).toBe(0)
})

test('a rebuild removes entries of deleted structures', async () => {
  const { ports, structure } = await portal()
  await structure({ legalName: 'Boulangerie' })
  await indexStructures(ports, 10)
  await ports.db.delete(structures)
  await rebuildIndex(ports, () => {})
  expect(await howMany(ports, 'boulangerie')).toBe(0)
})

test('a killed rebuild resumes where it stopped', async () => {
  const { ports } = await portal()
  await writeManyStructures(ports, QUANTITY)
  const killed = () => {
    throw new Error('killed')
  }
  await expect(rebuildIndex(ports, killed)).rejects.toThrow('killed')
  expect(await howMany(ports, 'numero')).toBe(CHUNK_STRUCTURES)

  const progress: number[] = []
  expect(await rebuildIndex(ports, (indexed) => progress.push(indexed))).toBe(QUANTITY)
  expect(progress).toEqual([2 * CHUNK_STRUCTURES, QUANTITY])
  expect(await indexStructures(ports, 10)).toBe(0)
})
