import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { invoices } from '#src/db/schema/events.ts'
import { structures } from '#src/db/schema/structures.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'
import type { Visitor } from '#test/support/visitor.ts'

const page = '/espaces/factures-recues'
const ask = (hall: TownHall, changes = {}) =>
  hall.chloe.post('/compte/abonnements/demande', {
    ...{ structure: hall.mairie.id, workspace: 'factures-recues', rights: 'structure:view', effectiveFrom: '2026-09-01' },
    ...changes,
  })

async function openHall() {
  const hall = await townHall()
  const opened = { structureId: hall.mairie.id, workspaceCode: 'factures-recues', openedAt: hall.clock.now() }
  await hall.ports.db.insert(structureWorkspaces).values(opened)
  return hall
}

async function approve(hall: TownHall) {
  const [line] = await hall.ports.db.select().from(subscriptions).where(eq(subscriptions.state, 'pending'))
  return hall.anne.post(`/gestion/abonnements/${line!.id}`, { verdict: 'approve' })
}

const refusal = async (someone: Visitor) => {
  const answer = await someone.get(page)
  return answer.status === 403
    ? ((await answer.text()).match(/<li>\s*Mairie de Beauval : ([^<]*)/)?.[1] ?? 'elsewhere')
    : answer.status
}

test('an approved workspace works at the next click, in the menu and on the page, and stops at once when its right ends', async () => {
  const hall = await openHall()
  await ask(hall)
  expect(await (await hall.chloe.get('/compte')).text()).not.toContain(`href="${page}"`)
  expect(await refusal(hall.chloe)).toBe('votre abonnement à cet espace est en cours de validation.')

  expect((await approve(hall)).status).toBe(303)
  expect(await (await hall.chloe.get('/compte')).text()).toContain(`href="${page}"`)
  expect((await hall.chloe.get(page)).status).toBe(200)

  await hall.anne.post(`/structures/${hall.mairie.id}/espaces/factures-recues/suppression`, { confirmed: 'on' })
  expect(await (await hall.chloe.get('/compte')).text()).not.toContain(`href="${page}"`)
  expect(await refusal(hall.chloe)).toBe('votre abonnement à cet espace a pris fin.')
})

test('a workspace page names the missing condition', async () => {
  const hall = await openHall()
  expect(await (await hall.david.get(page)).text()).toContain('Vous n’avez de rattachement à aucune structure')
  expect(await refusal(hall.chloe)).toBe('vous n’êtes pas abonné à cet espace.')
  await hall.request(hall.david)
  expect(await refusal(hall.david)).toBe('votre rattachement est en cours de validation.')
  await ask(hall, { effectiveFrom: '2026-09-02' })
  await approve(hall)
  expect(await refusal(hall.chloe)).toBe('votre abonnement à cet espace n’a pas encore pris effet.')
  await hall.wait({ days: 1 })
  expect(await refusal(hall.chloe)).toBe(200)

  const { db } = hall.ports
  const line = eq(affiliationScopes.affiliationId, hall.affiliated.chloe.id)
  await db.update(affiliationScopes).set({ validUntil: '2026-09-01' }).where(line)
  expect(await refusal(hall.chloe)).toBe('votre rattachement a pris fin.')
  await db.update(affiliationScopes).set({ validUntil: null, validFrom: '2026-09-03' }).where(line)
  expect(await refusal(hall.chloe)).toBe('votre rattachement n’a pas encore commencé.')
  await db.update(structures).set({ isActive: false }).where(eq(structures.id, hall.mairie.id))
  expect(await refusal(hall.chloe)).toBe('la structure est inactive.')
  expect((await hall.chloe.get('/espaces/inconnu')).status).toBe(404)
})

test('« Factures reçues » lists the invoices of the person’s departments, twenty a page', async () => {
  const hall = await openHall()
  const [fin, tech] = hall.mairie.departments
  const invoice = (number: string, departmentId: string | null, changes = {}) => ({
    ...{
      id: number,
      number,
      numberKey: number,
      departmentId,
      structureId: hall.mairie.id,
      workspaceCode: 'factures-recues',
      counterpart: 'SARL Dupont',
    },
    ...{ amountCents: 123_450, status: 'rejected', statusAt: hall.clock.now(), ...changes },
  })
  const rows = [
    invoice('ENTIERE', null),
    invoice('FINANCES', fin!.id),
    invoice('TECHNIQUE', tech!.id),
    invoice('AILLEURS', null, { structureId: hall.elsewhere.id }),
    invoice('EMISE', fin!.id, { workspaceCode: 'factures-emises' }),
  ]
  for (const row of rows) await hall.ports.db.insert(invoices).values(row)
  const seen = async (path = page) => {
    const html = await (await hall.chloe.get(path)).text()
    return [...html.matchAll(/<th scope="row"><a[^>]*>([A-Z]+[0-9]*)<\/a><\/th>/g)].map(([, number]) => number)
  }

  await ask(hall, { rights: `${fin!.id}:view` })
  await approve(hall)
  expect(await seen()).toEqual(['FINANCES'])
  expect(await (await hall.chloe.get(page)).text()).toMatch(/SARL Dupont.*1.234,50 €.*Rejetée.*01\/09\/2026/s)
  await ask(hall)
  await approve(hall)
  expect((await seen()).toSorted()).toEqual(['ENTIERE', 'FINANCES', 'TECHNIQUE'])

  for (let number = 1; number <= 20; number++) await hall.ports.db.insert(invoices).values(invoice(`N${number}`, fin!.id))
  expect(await seen()).toHaveLength(20)
  expect(await seen(`${page}?page=2`)).toHaveLength(3)
  expect((await hall.chloe.get(`${page}?page=3`)).status).toBe(404)
})

test('a workspace without a list links to its tool, or says where it is', async () => {
  const hall = await openHall()
  const line = {
    affiliationId: hall.affiliated.chloe.id,
    structureId: hall.mairie.id,
    access: 'edit',
    state: 'approved',
  } as const
  const given = { ...line, origin: 'default', effectiveFrom: '2026-09-01', requestedAt: hall.clock.now() } as const
  const codes = ['sollicitations-emises', 'engagements']
  await hall.ports.db.insert(subscriptions).values(codes.map((code) => ({ ...given, id: code, workspaceCode: code })))

  const requests = await (await hall.chloe.get('/espaces/sollicitations-emises')).text()
  expect(requests).toContain('href="/sollicitations/emises"')
  const others = await (await hall.chloe.get('/espaces/engagements')).text()
  expect(others).toContain('Les numéros d’engagement de votre structure')
  expect(others).toContain('n’a pas encore indiqué où il se fait')

  hall.ports.config.workspaceLinks = { engagements: 'https://engagements.exemple.fr/depart' }
  const linked = await (await hall.chloe.get('/espaces/engagements')).text()
  expect(linked).toContain('href="https://engagements.exemple.fr/depart"')
  expect(linked).toContain('Ouvrir Engagements')
})
