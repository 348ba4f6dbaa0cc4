import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { departments } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import { townHall } from '#test/support/town-hall.ts'

test('subscriptions stand by structure, as in the catalogue, by department in French order; the menu lists workspaces likewise', async () => {
  const { ports, chloe, mairie, affiliated, structure, affiliate } = await townHall()
  const { db, now } = ports
  const catalogue = await db.select().from(workspaces).orderBy(workspaces.position)
  const [first, second, last] = [catalogue[3]!, catalogue[4]!, catalogue.at(-1)!]
  const [finances, technical] = mairie.departments
  await db.update(departments).set({ name: 'Finances' }).where(eq(departments.id, finances!.id))
  await db.update(departments).set({ name: 'Économie' }).where(eq(departments.id, technical!.id))
  const abbey = await structure({ displayName: 'Abbaye de Beauval' })
  const abbot = await affiliate(chloe, abbey)
  const given = { state: 'approved', origin: 'request', effectiveFrom: '2026-09-01', requestedAt: now() } as const
  const held = [
    [mairie.id, affiliated.chloe.id, last.code, null, 'view'],
    [mairie.id, affiliated.chloe.id, first.code, finances!.id, 'view'],
    [mairie.id, affiliated.chloe.id, first.code, technical!.id, 'view'],
    [mairie.id, affiliated.chloe.id, first.code, null, 'view'],
    [mairie.id, affiliated.chloe.id, first.code, null, 'edit'],
    [abbey.id, abbot.id, second.code, null, 'view'],
  ] as const
  await db.insert(subscriptions).values(
    held.map(([structureId, affiliationId, workspaceCode, departmentId, access], index) => {
      return { ...given, id: `held-${index}`, structureId, affiliationId, workspaceCode, departmentId, access }
    }),
  )

  const page = await (
    await chloe.get(
      '/compte/abonnements/suppression?selection=held-0&selection=held-1&selection=held-2&selection=held-3&selection=held-4&selection=held-5',
    )
  ).text()

  const lines = [...page.matchAll(/<li>([^<]*(?:Abbaye|Mairie)[^<]*)<\/li>/g)].map(([, line]) => line)
  expect(lines.map((line) => line?.replaceAll('\u00a0', ' '))).toEqual([
    `${second.label}, Abbaye de Beauval, Service par défaut (toute la structure), Consultation`,
    `${first.label}, Mairie de Beauval, Service par défaut (toute la structure), Modification`,
    `${first.label}, Mairie de Beauval, Service par défaut (toute la structure), Consultation`,
    `${first.label}, Mairie de Beauval, Économie, Consultation`,
    `${first.label}, Mairie de Beauval, Finances, Consultation`,
    `${last.label}, Mairie de Beauval, Service par défaut (toute la structure), Consultation`,
  ])
  const menu = [...page.matchAll(/href="\/espaces\/([\w-]+)"/g)].map(([, code]) => code)
  expect([...new Set(menu)].filter((code) => code !== 'accueil')).toEqual([first.code, second.code, last.code])
})
