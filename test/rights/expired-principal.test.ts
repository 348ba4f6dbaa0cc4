import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { urls, withQuery } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

async function expiredPrincipal() {
  const there = await portal({ today: '2026-09-01T08:00:00Z' })
  const [anne, chloe] = [await there.signUp(), await there.signUp({ firstName: 'Chloé', lastName: 'Petit' })]
  const structure = await there.structure({ displayName: 'Mairie de Beauval' })
  const period = { validFrom: '2026-08-01', validUntil: '2026-08-31' }
  const expired = await there.affiliate(anne, structure, { role: 'primary_manager', ...period })
  await there.affiliate(chloe, structure)
  return { ...there, anne, chloe, structure, expired }
}

test.each(['succession', 'fermee'])(
  'a principal manager whose dates have passed leaves the portal without deciding on the structure (%s)',
  async (choice) => {
    const { ports, anne, chloe, structure } = await expiredPrincipal()
    const search = { choix: 'chacune', structure: structure.id, nom: 'petit' }
    expect(await (await anne.get(withQuery(urls.deactivationHandover, search))).text()).not.toContain('Chloé PETIT')

    const successor = choice === 'fermee' ? choice : chloe.person.id
    const answer = await anne.post(urls.deactivation, { plan: `${structure.id}.${successor}` })

    expect(answer.status).toBe(303)
    const [gone] = await ports.db.select().from(users).where(eq(users.id, anne.person.id))
    expect(gone?.deactivatedAt).not.toBeNull()
    const [open] = await ports.db.select().from(structures).where(eq(structures.id, structure.id))
    expect(open?.isActive).toBe(true)
    const [role] = await ports.db.select().from(affiliations).where(eq(affiliations.userId, chloe.person.id))
    expect(role?.role).toBe('member')
  },
)

test('a principal manager whose dates have passed ends the affiliation like a member', async () => {
  const { ports, anne, expired } = await expiredPrincipal()
  const answer = await anne.post(urls.affiliationRemoval, { selection: expired.id, confirmed: '1' })
  expect(answer.headers.get('location')).toBe(withQuery(urls.affiliations, { etat: 'supprime' }))
  const [row] = await ports.db.select().from(affiliations).where(eq(affiliations.id, expired.id))
  expect(row?.endedAt).not.toBeNull()
})
