import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { portal } from '#test/support/portal.ts'

test('columns of the same name, from several tables, keep their own values in a batch', async () => {
  const { ports, signUp, structure, affiliate } = await portal()
  const [camille, mairie] = [await signUp(), await structure()]
  const { id } = await affiliate(camille, mairie)
  const joined = ports.db
    .select({ user: users.id, structure: structures.id, version: users.version, affiliation: affiliations })
    .from(users)
    .innerJoin(affiliations, eq(affiliations.userId, users.id))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))

  const [[row]] = await ports.db.batch([joined])

  expect(row).toMatchObject({ user: camille.person.id, structure: mairie.id, version: 1, affiliation: { id, role: 'member' } })
  expect([row]).toEqual(await joined)
})
