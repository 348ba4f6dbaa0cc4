import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const url = '/compte/abonnements/demande'
const open = (hall: TownHall, code = 'factures-recues') =>
  hall.ports.db
    .insert(structureWorkspaces)
    .values({ structureId: hall.mairie.id, workspaceCode: code, openedAt: hall.clock.now(), openedBy: hall.anne.person.id })
const right = (hall: TownHall, changes = {}) => ({
  structure: hall.mairie.id,
  workspace: 'factures-recues',
  rights: 'structure:view',
  effectiveFrom: '2026-09-01',
  comment: 'Pour le budget.',
  ...changes,
})
const linesOf = (hall: TownHall, { person }: Signed) =>
  hall.ports.db
    .select({ line: subscriptions })
    .from(subscriptions)
    .innerJoin(affiliations, eq(affiliations.id, subscriptions.affiliationId))
    .where(eq(affiliations.userId, person.id))
    .then((rows) => rows.map(({ line }) => line))

test('a person asks for a workspace with two rights: two pending subscriptions are created, and the deciding manager is mailed', async () => {
  const hall = await townHall()
  await open(hall)

  const answer = await hall.chloe.post(url, right(hall, { rights: ['structure:edit', 'structure:view'] }))

  expect(answer.headers.get('Location')).toBe('/compte/abonnements?etat=demande')
  expect(await linesOf(hall, hall.chloe)).toMatchObject([
    { access: 'edit', departmentId: null, state: 'pending', origin: 'request', comment: 'Pour le budget.' },
    { access: 'view', departmentId: null, state: 'pending', origin: 'request', effectiveFrom: '2026-09-01' },
  ])
  // Bilal's switch is off, so he may not decide and is not mailed.
  expect(await hall.mailedTo('subscription_requested')).toEqual([hall.anne.person.login])
  const list = await (await hall.chloe.get('/compte/abonnements?etat=demande')).text()
  expect(list).toContain('En cours de validation')
  expect(list).toContain('Service par défaut')
})

test('a workspace that needs no decision is granted at once: no manager is mailed, and the page says so', async () => {
  const hall = await townHall()

  const answer = await hall.bilal.post(url, right(hall, { workspace: 'gestion' }))

  expect(await linesOf(hall, hall.bilal)).toMatchObject([{ workspaceCode: 'gestion', state: 'approved' }])
  expect(await hall.mailedTo('subscription_requested')).toEqual([])
  const list = await (await hall.bilal.get(answer.headers.get('Location')!)).text()
  expect(list).toContain('L’abonnement est ajouté.')
  expect(list).not.toContain('En cours de validation')
})

test('the form lists the departments that the person is entitled to, and no others', async () => {
  const hall = await townHall()
  await open(hall)
  const [fin, tech] = hall.mairie.departments
  await hall.affiliate(hall.david, hall.mairie, { departments: [fin!.id] })
  const chosen = `${url}?structure=${hall.mairie.id}&workspace=factures-recues`

  const whole = await (await hall.chloe.get(chosen)).text()
  expect(whole).toContain('value="structure:edit"')
  expect(whole).toContain(`value="${tech!.id}:view"`)
  const part = await (await hall.david.htmx.get(chosen)).text()
  expect(part).toContain(`value="${fin!.id}:edit"`)
  expect(part).not.toContain('structure:edit')
  expect(part).not.toContain(tech!.id)
  const early = await (await hall.david.get(url)).text()
  expect(early).toContain('Afficher les services')
  expect(early).not.toContain(':edit"')
})

test('a forged form cannot reach a department, workspace or structure outside the person’s affiliations', async () => {
  const hall = await townHall()
  await open(hall)
  const [fin, tech] = hall.mairie.departments
  const elsewhere = await hall.structure({ departments: ['AUTRE'] })
  await hall.affiliate(hall.david, hall.mairie, { departments: [fin!.id] })
  const handMade = [
    { rights: `${tech!.id}:view` },
    { rights: 'structure:view' },
    { rights: [`${fin!.id}:view`, `${tech!.id}:view`] },
    { rights: `${elsewhere.departments[0]!.id}:view` },
    { rights: `${fin!.id}:admin` },
    { rights: '' },
    { rights: ':view' },
    { workspace: 'engagements', rights: `${fin!.id}:view` },
    { workspace: 'gestion', rights: `${fin!.id}:view` },
    { structure: elsewhere.id, rights: `${fin!.id}:view` },
    { structure: elsewhere.id, rights: 'structure:view' },
    { effectiveFrom: '2026-08-30', rights: `${fin!.id}:view` },
  ]

  for (const changes of handMade)
    expect((await hall.david.post(url, right(hall, changes))).status, JSON.stringify(changes)).toBe(422)
  expect(await linesOf(hall, hall.david)).toEqual([])
})

test.each([
  ['not approved yet', { state: 'pending' as const }],
  ['not begun', { validFrom: '2026-09-02' }],
  ['over', { validFrom: '2026-08-01', validUntil: '2026-08-31' }],
])('an affiliation that is %s gives no right to subscribe', async (_, options) => {
  const hall = await townHall()
  await open(hall)
  const [fin] = hall.mairie.departments
  await hall.affiliate(hall.david, hall.mairie, { departments: [fin!.id], ...options })

  expect((await hall.david.post(url, right(hall, { rights: `${fin!.id}:view` }))).status).toBe(422)
  expect(await linesOf(hall, hall.david)).toEqual([])
})

test('an empty form names the missing fields and keeps what was typed', async () => {
  const hall = await townHall()
  await open(hall)

  const empty = await (await hall.chloe.post(url, {})).text()
  expect(empty).toContain('Choisissez la structure dans la liste.')
  const noBox = await (await hall.chloe.post(url, right(hall, { rights: [] }))).text()
  expect(noBox).toContain('au moins un service')
  const past = await (await hall.chloe.post(url, right(hall, { effectiveFrom: '2026-08-30' }))).text()
  expect(past).toContain('La date d’effet est passée')
  expect(past).toContain('value="structure:view" checked')
  expect(past).toContain('Pour le budget.')
})

test('a right cannot be asked for twice, except after a refusal', async () => {
  const hall = await townHall()
  await open(hall)
  await hall.chloe.post(url, right(hall))
  expect((await hall.chloe.post(url, right(hall))).status).toBe(422)
  await hall.ports.db.update(subscriptions).set({ state: 'rejected' })

  expect((await hall.chloe.post(url, right(hall))).status).toBe(303)
  const list = await (await hall.chloe.get('/compte/abonnements')).text()
  expect(list).not.toContain('Refusé')
})

test('two windows ask for the same right at once: one subscription is created', async () => {
  const hall = await townHall()
  await open(hall)

  const answers = await Promise.all([hall.chloe.post(url, right(hall)), hall.chloe.post(url, right(hall))])

  const [first, second] = answers.map(({ status }) => status).toSorted()
  expect(first).toBe(303)
  expect([409, 422]).toContain(second)
  expect(await linesOf(hall, hall.chloe)).toHaveLength(1)
})

test('sixty ticked boxes create sixty subscriptions, past the limit of bound parameters; one more is refused with a message', async () => {
  const hall = await townHall()
  const codes = Array.from({ length: 31 }, (_, index) => `D${index}`)
  const big = await hall.structure({ departments: codes })
  const opened = { workspaceCode: 'factures-recues', openedAt: hall.clock.now(), openedBy: hall.anne.person.id }
  await hall.ports.db.insert(structureWorkspaces).values({ ...opened, structureId: big.id })
  await hall.affiliate(hall.chloe, big)
  const boxes = big.departments.flatMap(({ id }) => [`${id}:edit`, `${id}:view`])
  const ask = (rights: string[]) => hall.chloe.post(url, right(hall, { structure: big.id, rights }))

  const tooMany = await ask(boxes.slice(0, 61))
  expect(tooMany.status).toBe(422)
  expect(await tooMany.text()).toContain('Cochez 60 cases au plus')
  expect((await ask(boxes.slice(0, 60))).status).toBe(303)
  expect(await linesOf(hall, hall.chloe)).toHaveLength(60)
})
