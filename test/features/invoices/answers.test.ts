import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { depositDocuments } from '#src/db/schema/deposits.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { urlFor, urls } from '#src/urls.ts'
import { add } from '#test/features/documents/documents-portal.ts'
import { depositWorld } from '#test/support/deposit-world.ts'

const answerUrl = (id: string) => urlFor(urls.invoiceAnswer, { invoiceId: id })
const pageUrl = (id: string) => urlFor(urls.invoice, { invoiceId: id })

test.each([
  ['suspended', 'completed'],
  ['to_recycle', 'deposited'],
  ['rejected', 'deposited'],
])('an invoice that is %s is completed and sent again, and is then %s on both sides', async (from, to) => {
  const world = await depositWorld()
  const { ports, camille, eve, deposit, sides } = world
  const { issued, received } = await deposit()
  const bill = await add(world, camille)
  await ports.db.update(invoices).set({ status: from })
  expect(await (await camille.get(pageUrl(issued.id))).text()).toContain('Compléter la facture et la renvoyer')

  const sent = { message: 'Voici le bon\nde livraison.', documents: bill.id, version: '1' }
  expect((await camille.post(answerUrl(issued.id), sent)).headers.get('Location')).toBe(pageUrl(issued.id))

  const now = await sides()
  expect([now.issued.status, now.received.status]).toEqual([to, to])
  expect(await ports.db.select().from(depositDocuments)).toMatchObject([{ documentId: bill.id, label: 'Carte grise' }])
  const page = await (await eve.get(pageUrl(received.id))).text()
  for (const shown of ['Voici le bon', 'Carte grise', 'Camille PETIT']) expect(page).toContain(shown)
  expect(await ports.db.$count(events)).toBe(4)
  expect(await (await camille.get(pageUrl(issued.id))).text()).not.toContain('Compléter la facture et la renvoyer')
})

test.each(['deposited', 'made_available', 'completed', 'refused', 'payment_ordered'])(
  'an invoice that is %s waits for no answer',
  async (status) => {
    const { ports, camille, deposit } = await depositWorld()
    const { issued } = await deposit()
    await ports.db.update(invoices).set({ status })
    expect(await (await camille.get(pageUrl(issued.id))).text()).not.toContain('Compléter la facture')
    const late = await camille.post(answerUrl(issued.id), { message: 'Voici le bon n° 4.', version: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/Votre réponse n’est pas partie.*Voici le bon n° 4\./s)
  },
)

test('whoever deposited it answers; a colleague once that person may no longer, a reader never, the recipient never', async () => {
  const { ports, signUp, hold, joinery, camille, eve, deposit } = await depositWorld()
  const { issued, received } = await deposit()
  await ports.db.update(invoices).set({ status: 'suspended' })
  const [colleague, reader] = [await signUp(), await signUp()]
  await hold(colleague, joinery, 'factures-emises', 'edit')
  await hold(reader, joinery, 'factures-emises', 'view')
  const may = async (who: typeof camille, { id }: { id: string }) =>
    (await (await who.get(pageUrl(id))).text()).includes('Compléter la facture')

  expect([await may(camille, issued), await may(colleague, issued), await may(reader, issued)]).toEqual([true, false, false])
  expect((await colleague.post(answerUrl(issued.id), { message: 'Voici.', version: '1' })).status).toBe(404)
  expect([await may(eve, received), (await eve.post(answerUrl(received.id), { message: 'x', version: '1' })).status]).toEqual([
    false,
    404,
  ])

  await ports.db.update(affiliations).set({ endedAt: ports.now() }).where(eq(affiliations.userId, camille.person.id))
  expect([await may(colleague, issued), await may(reader, issued)]).toEqual([true, false])
  expect((await colleague.post(answerUrl(issued.id), { message: 'Voici.', version: '1' })).status).toBe(303)
})

test('an answer to a state that has changed meanwhile is a conflict, and keeps the message', async () => {
  const { ports, camille, deposit } = await depositWorld()
  const { issued } = await deposit()
  await ports.db.update(invoices).set({ status: 'suspended', version: 3 })
  const stale = await camille.post(answerUrl(issued.id), { message: 'Voici.', version: '1' })
  expect([stale.status, (await stale.text()).includes('>Voici.</textarea>')]).toEqual([409, true])
  expect(await ports.db.$count(events)).toBe(2)
})

test('a document of somebody else can’t be joined', async () => {
  const world = await depositWorld()
  const { ports, camille, eve, deposit } = world
  const { issued } = await deposit()
  const theirs = await add(world, eve)
  await ports.db.update(invoices).set({ status: 'suspended' })
  const refused = await camille.post(answerUrl(issued.id), { message: 'Voici.', documents: theirs.id, version: '1' })
  expect([refused.status, (await refused.text()).includes('n’est plus dans votre compte')]).toEqual([422, true])
  expect(await ports.db.$count(depositDocuments)).toBe(0)
})
