import { expect, test } from 'vitest'
import { dailyDigestMail } from '#components/mails/daily-digest-mail.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { tick } from '#src/jobs.ts'
import { digestWorld } from './digest-world.ts'

const HOUR_MS = 3_600_000

test('a person gets the news of their workspaces in the morning, once', async () => {
  const { ports, clock, reader, event, digests, mairie } = await digestWorld()
  const zoe = await reader({ firstName: 'Zoé', contactEmail: 'zoe@mairie.example' })
  const { number } = await event({ status: 'rejected', message: 'Montant différent du devis.' })
  await event({ invoice: null, message: 'Clôture vendredi.' })

  await tick({ ...ports, mailer: null })
  clock.pass({ minutes: 10 })
  await tick({ ...ports, mailer: null })

  const [mail, ...others] = await digests()
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    key: `daily_digest:${zoe.person.id}:2026-09-01`,
    userId: zoe.person.id,
    recipient: 'zoe@mairie.example',
    subject: '1\u00a0facture à reprendre, 1\u00a0changement sur vos espaces',
    state: 'queued',
    requires: [{ needs: 'space', structureId: mairie.id, workspaceCode: 'factures-recues', departmentId: null }],
  })
  expect(mail!.text).toContain('Mairie de Beauval\n=================')
  expect(mail!.text).toMatch(
    new RegExp(
      `- Rejetée\u00a0: facture ${number}, Menuiserie Petit, 1\\s200,00\\s€. Montant différent du devis.\n- Clôture vendredi.`,
    ),
  )
})

test('no digest is written without news or without the box ticked', async () => {
  const { ports, reader, event, digests } = await digestWorld()
  await event()
  await reader({ enabled: false })
  await reader({ workspaces: {} })
  await reader({ deactivatedAt: ports.now() })
  await reader({ activatedAt: null })
  await tick({ ...ports, mailer: null })
  expect(await digests()).toEqual([])
})

test('a digest covers the departments that its reader may see, and no other', async () => {
  const { ports, reader, event, digests, mairie } = await digestWorld()
  const [compta, ecole] = mairie.departments.map(({ id }) => id) as [string, string]
  const whole = await event({ message: 'Toute la structure.' })
  const [atCompta, atEcole] = [await event({ departmentId: compta }), await event({ departmentId: ecole })]
  const all = await reader()
  const accountant = await reader({ affiliation: { departments: [compta] } })
  const subscriber = await reader({ workspaces: { 'factures-recues': { departmentId: ecole } } })
  await reader({ affiliation: { departments: [compta] }, workspaces: { 'factures-recues': { departmentId: ecole } } })

  await tick({ ...ports, mailer: null })

  const subjects = Object.fromEntries(
    (await digests()).map(({ userId, text }) => [
      userId,
      [whole, atCompta, atEcole].map(({ number }) => text.includes(`${number},`)),
    ]),
  )
  expect(subjects).toEqual({
    [all.person.id]: [true, true, true],
    [accountant.person.id]: [false, true, false],
    [subscriber.person.id]: [false, false, true],
  })
})

test.each([
  ['the affiliation begins tomorrow', { affiliation: { validFrom: '2026-09-02' } }],
  ['the affiliation ended yesterday', { affiliation: { validUntil: '2026-08-31' } }],
  ['the affiliation waits for a decision', { affiliation: { state: 'pending' as const } }],
  ['the subscription waits for a decision', { workspaces: { 'factures-recues': { state: 'pending' as const } } }],
  ['the subscription takes effect tomorrow', { workspaces: { 'factures-recues': { effectiveFrom: '2026-09-02' } } }],
  ['the subscription is to another space', { workspaces: { 'factures-emises': {} } }],
])('%s: no digest is written', async (_, options) => {
  const { ports, reader, event, digests } = await digestWorld()
  await event()
  await reader(options)
  await tick({ ...ports, mailer: null })
  expect(await digests()).toEqual([])
})

test('an invoice that moved three times is listed once, in its latest state; ten are named, the others counted', async () => {
  const { ports, reader, event, digests } = await digestWorld()
  await reader()
  const at = (hours: number) => new Date(ports.now().getTime() - hours * HOUR_MS)
  const invoice = { number: 'F-MOVES' }
  for (const [hours, status] of [
    [3, 'deposited'],
    [1, 'service_done'],
    [2, 'in_transit'],
  ] as const)
    await event({ at: at(hours), status, invoice })
  for (let index = 0; index < 12; index++) await event({ at: at(5) })

  await tick({ ...ports, mailer: null })

  const [mail] = await digests()
  expect(mail!.text.match(/F-MOVES/g)).toHaveLength(1)
  expect(mail!.text).toContain('Service fait\u00a0: facture F-MOVES')
  expect(mail!.text).toContain('Factures reçues\u00a0: 13\u00a0changements.')
  expect(mail!.text).toContain('et 3\u00a0autres.')
  expect(mail!.text.match(/^- /gm)).toHaveLength(11)
})

test('a manager reads how many requests wait when a new one came; a member does not', async () => {
  const { ports, clock, reader, signUp, affiliate, mairie, digests } = await digestWorld()
  const boss = await reader({ affiliation: { role: 'primary_manager' }, workspaces: {} })
  await reader({ workspaces: {} })
  await affiliate(await signUp(), mairie, { state: 'pending', requestedAt: new Date('2026-08-01T00:00:00Z') })
  await tick({ ...ports, mailer: null })
  expect(await digests()).toEqual([])

  clock.pass({ hours: 10 })
  await affiliate(await signUp(), mairie, { state: 'pending' })
  clock.pass({ hours: 14 })
  await tick({ ...ports, mailer: null })

  const mails = await digests()
  expect(mails.map(({ userId, subject }) => [userId, subject])).toEqual([[boss.person.id, '2\u00a0demandes à décider']])
  expect(mails[0]!.text).toContain('2\u00a0demandes attendent votre décision, dont 1 nouvelle.')
  expect(mails[0]!.requires).toEqual([{ needs: 'manager', structureId: mairie.id }])
})

test('a person reads the decisions on their requests, with the reasons', async () => {
  const { ports, reader, affiliate, structure, digests, mairie } = await digestWorld()
  const boss = await reader({ affiliation: { role: 'primary_manager' }, workspaces: {} })
  const decidedAt = new Date(ports.now().getTime() - HOUR_MS)
  const decided = { decidedAt, decidedBy: boss.person.id, requestedAt: new Date('2026-08-01T00:00:00Z') }
  const zoe = await reader({ workspaces: { engagements: { ...decided, origin: 'request' }, 'factures-recues': { ...decided } } })
  const ecole = await structure({ displayName: 'École du Centre' })
  await affiliate(zoe, ecole, { ...decided, state: 'rejected', reason: 'Pas dans nos effectifs.' })

  await tick({ ...ports, mailer: null })

  const [mail, ...others] = await digests()
  expect(others).toEqual([])
  expect(mail!.userId).toBe(zoe.person.id)
  expect(mail!.subject).toBe('2\u00a0réponses à vos demandes')
  expect(mail!.text).toContain('- Refusé\u00a0: rattachement. Motif\u00a0: Pas dans nos effectifs.')
  expect(mail!.text).toContain('- Validé\u00a0: abonnement à l’espace «\u00a0Engagements\u00a0».')
  expect(await ports.db.$count(affiliationScopes)).toBe(3)
  expect(mairie.id).toBeTruthy()
})

test('a digest stays short enough for mail programs and for a database row, however many events there are', () => {
  const decision = { workspaceLabel: 'Engagements', departmentName: 'École', state: 'rejected', reason: 'é'.repeat(500) }
  const item = {
    status: 'rejected',
    message: 'é'.repeat(1000),
    number: 'F-1',
    counterpart: 'x'.repeat(200),
    amountCents: 1,
    currency: 'EUR',
  }
  const workspace = { label: 'Factures reçues', total: 5000, stopped: 5000, items: Array(10).fill(item) }
  const section = { waiting: 3, fresh: 1, decisions: Array(300).fill(decision), workspaces: Array(14).fill(workspace) }
  const { html, text } = dailyDigestMail({
    ...{ firstName: 'Zoé', appUrl: 'https://portail.example', unsubscribeUrl: 'https://portail.example/x', left: 400 },
    since: new Date('2026-09-01T05:00:00Z'),
    sections: Array.from({ length: 20 }, (_, index) => ({ ...section, structureName: `Commune ${index}` })),
  })
  expect(html.length).toBeLessThan(100_000)
  expect(text.length).toBeLessThan(html.length)
  expect(text).toContain('Commune 19')
  expect(text).toMatch(/et 4\s990\sautres\.[\s\S]*Factures reçues\s: 5\s000\schangements\./)
})
