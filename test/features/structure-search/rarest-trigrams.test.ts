import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { rarestTrigrams } from '#src/search/rarest-trigrams.ts'
import { portal } from '#test/support/portal.ts'

test('the rarest trigram of each part of a word is searched', async () => {
  const { ports, structure } = await portal()
  for (const legalName of ['xxmenxxxxnuixxxxxrie', 'uisxxxxx', 'enuxxxxmen', 'xxiserxxxrie', 'serxxxxerixxxx'])
    await structure({ legalName })
  await indexStructures(ports, 10)
  await countTrigrams(ports.search)
  const criteria = [{ field: 'legalName' as const, pieces: ['menuiserie'] }]
  const [[query] = []] = await ports.search.values<[string]>(sql`select ${rarestTrigrams(criteria)}`)
  // men 2, enu 1, nui 1 · uis 1, ise 1, ser 2 · eri 1, rie 2
  expect(query).toMatch(/^legal_name : "(enu|nui)" AND legal_name : "(uis|ise)" AND legal_name : "eri"$/)
})
