import { expect, test } from 'vitest'
import { acknowledgements, invoices } from '#src/db/schema/events.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { invoiceHistory } from '#src/invoices/invoice.queries.ts'
import { urls } from '#src/urls.ts'
import { digestWorld } from '#test/digests/digest-world.ts'

const TITLE = 'À votre attention'

test('rejected and suspended invoices stay on the home page until their reader acknowledges them', async () => {
  const { reader, event } = await digestWorld()
  const zoe = await reader()
  const rejected = await event({ status: 'rejected', message: 'Montant différent du devis.' })
  const suspended = await event({ status: 'suspended' })
  const going = await event({ status: 'service_done' })

  const home = await (await zoe.get(urls.account)).text()
  expect(home).toContain(TITLE)
  for (const text of [rejected.number, suspended.number, 'Montant différent du devis.']) expect(home).toContain(text)
  expect(home).not.toContain(`${going.number}<`)

  const alerts = await (await zoe.get(urls.alerts)).text()
  const [ticked] = [...alerts.matchAll(/name="vue" value="([^"]+)"/g)].map(([, value]) => value!)
  const one = await (await zoe.htmx.post(urls.alerts, { vue: ticked! })).text()
  expect(one.match(/name="vue"/g)).toHaveLength(1)

  const all = await zoe.post(urls.alerts, { toutes: '1' })
  expect(all.status).toBe(303)
  expect(await (await zoe.get(all.headers.get('Location')!)).text()).toContain('C’est noté')
  expect(await (await zoe.get(urls.account)).text()).not.toContain(TITLE)
})

test.each(['with htmx', 'without JavaScript'])('acknowledging nothing asks to tick an invoice (%s)', async (mode) => {
  const { reader, event, ports } = await digestWorld()
  const zoe = await reader()
  await event({ status: 'rejected' })
  const answer = await (mode === 'with htmx' ? zoe.htmx : zoe).post(urls.alerts)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Cochez au moins une facture')
  expect(page).not.toContain('C’est noté')
  expect(await ports.db.$count(acknowledgements)).toBe(0)
})

test('an acknowledged invoice that resumes and is suspended again is shown again, with the new reason', async () => {
  const { reader, event, clock } = await digestWorld()
  const zoe = await reader()
  const invoice = { number: 'F-1' }
  await event({ status: 'suspended', invoice, message: 'Bon de livraison manquant.' })
  for (const [status, message] of [
    ['completed', ''],
    ['suspended', 'Numéro d’engagement manquant.'],
  ] as const) {
    clock.pass({ hours: 1 })
    await zoe.post(urls.alerts, { toutes: '1' })
    expect(await (await zoe.get(urls.account)).text()).not.toContain(TITLE)
    clock.pass({ hours: 1 })
    await event({ status, invoice, message })
  }
  expect(await (await zoe.get(urls.account)).text()).toContain('Numéro d’engagement manquant.')
  await zoe.post(urls.alerts, { toutes: '1' })
  expect(await (await zoe.get(urls.account)).text()).not.toContain(TITLE)
})

test('an acknowledged suspended invoice is shown again when it is rejected', async () => {
  const { reader, event, ports, clock } = await digestWorld()
  const zoe = await reader()
  const invoice = { number: 'F-1' }
  await event({ status: 'suspended', invoice })
  await zoe.post(urls.alerts, { toutes: '1' })
  clock.pass({ hours: 5 })
  await event({ status: 'rejected', invoice })
  expect(await (await zoe.get(urls.account)).text()).toContain(TITLE)
  const [row] = await ports.db.select().from(invoices)
  expect((await invoiceHistory(ports.db, [row!.id])).map(({ status }) => status)).toEqual(['suspended', 'rejected'])
})

test('a person cannot see or acknowledge invoices of other workspaces; an acknowledgement counts for one person', async () => {
  const { reader, event, ports, mairie } = await digestWorld()
  const [compta, ecole] = mairie.departments.map(({ id }) => id) as [string, string]
  await event({ status: 'rejected', departmentId: compta })
  const stranger = await reader({ workspaces: { 'factures-emises': {} } })
  const other = await reader({ affiliation: { departments: [ecole] } })
  const [one, two] = [await reader(), await reader()]
  const [row] = await ports.db.select().from(invoices)

  for (const who of [stranger, other]) {
    expect(await (await who.get(urls.account)).text()).not.toContain(TITLE)
    await who.post(urls.alerts, { vue: `${row!.id} rejected`, toutes: '1' })
  }
  expect(await ports.db.$count(acknowledgements)).toBe(0)
  await one.post(urls.alerts, { vue: `${row!.id} rejected` })
  expect(await (await two.get(urls.account)).text()).toContain(TITLE)
})

test('the page says when there are more invoices than it shows, and acknowledges only those it shows', async () => {
  const { reader, event, ports } = await digestWorld()
  const zoe = await reader()
  for (let index = 0; index < 52; index++) await event({ status: 'rejected' })
  const page = (await (await zoe.get(urls.alerts)).text()).replaceAll('\u00a0', ' ')
  expect(page).toContain('Plus de 50 factures rejetées ou suspendues attendent une suite de votre part. Voici les plus récentes.')
  expect(page.match(/name="vue"/g)).toHaveLength(50)
  expect(page).not.toContain('Tout marquer comme vues')
  await zoe.post(urls.alerts, { toutes: '1' })
  expect(await ports.db.$count(acknowledgements)).toBe(50)
  expect((await (await zoe.get(urls.alerts)).text()).replaceAll('\u00a0', ' ')).toContain(
    '2 factures rejetées ou suspendues attendent',
  )
})

test('a person with a suppressed address is told in the portal and may ask for a new try', async () => {
  const { reader, ports, clock } = await digestWorld()
  const zoe = await reader({ contactEmail: 'Zoe@Mairie.example' })
  const other = await reader()
  await ports.db.insert(deadAddresses).values({ email: 'zoe@mairie.example', cause: 'bounced', since: clock.now() })

  expect(await (await zoe.get(urls.account)).text()).toContain('Nous n’écrivons plus à zoe@mairie.example')
  expect(await (await other.get(urls.account)).text()).not.toContain(TITLE)
  await other.post(urls.deadAddress, { adresse: 'zoe@mairie.example' })
  expect(await ports.db.$count(deadAddresses)).toBe(1)

  expect(await (await zoe.htmx.post(urls.deadAddress, { adresse: 'zoe@mairie.example' })).text()).toContain(
    'Nous écrirons de nouveau',
  )
  expect(await ports.db.$count(deadAddresses)).toBe(0)
})

test('a person who complained reads that notifications stopped and that account mails still come', async () => {
  const { reader, ports, clock } = await digestWorld()
  const zoe = await reader({ contactEmail: 'zoe@mairie.example' })
  await ports.db.insert(deadAddresses).values({ email: 'zoe@mairie.example', cause: 'complained', since: clock.now() })
  const page = await (await zoe.get(urls.alerts)).text()
  expect(page).toContain('Vous ne recevez plus de notifications à zoe@mairie.example')
  expect(page).toContain('Les courriels qui protègent votre compte continuent d’arriver.')
  expect(page).not.toContain('Nous n’écrivons plus')
})

test('an empty page says that there is nothing to report', async () => {
  const { reader } = await digestWorld()
  expect(await (await (await reader()).get(urls.alerts)).text()).toContain('Rien à signaler')
})
