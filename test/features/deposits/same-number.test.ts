import { expect, test } from 'vitest'
import { invoices } from '#src/db/schema/events.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { depositWorld } from '#test/support/deposit-world.ts'
import { pdfFile } from '#test/support/sample-files.ts'

const TAKEN = 'Une facture de ce numéro est déjà connue'

test.each(['F-2026-17', 'f-2026 -17', 'F–2026–17'])(
  'the number %s is refused a second time for the same recipient',
  async (number) => {
    const { camille, mairie, right, deposit, ports } = await depositWorld()
    await deposit()
    const path = withQuery(urlFor(urls.draft, { depositId: 'another-draft-of-it-2' }), { destinataire: mairie.id })
    const again = await camille.post(path, { ...right, number, version: '0', file: pdfFile() })
    expect([again.status, (await again.text()).includes(TAKEN)]).toEqual([422, true])
    expect(await ports.db.$count(invoices)).toBe(2)
  },
)

test('another recipient may have the same number', async () => {
  const { camille, structure, right, deposit, ports } = await depositWorld()
  await deposit()
  const other = await structure()
  const path = withQuery(urlFor(urls.draft, { depositId: 'another-draft-of-it-2' }), { destinataire: other.id })
  expect((await camille.post(path, { ...right, version: '0', file: pdfFile() })).status).toBe(303)
  expect((await camille.post(urlFor(urls.deposit, { depositId: 'another-draft-of-it-2' }), { version: '1' })).status).toBe(303)
  expect(await ports.db.$count(invoices)).toBe(4)
})

test.each([
  ['the sender’s application, by name', 'factures-emises', 'Mairie de Beauval'],
  ['the sender’s application, by the legal name', 'factures-emises', 'commune de beauval'],
  ['the recipient’s application, by identifier', 'factures-recues', { nom: 'Autre nom' }],
])('a number known from %s is refused', async (_, espace, contrepartie) => {
  const { application, joinery, mairie, event, save } = await depositWorld()
  const here = espace === 'factures-emises' ? joinery : mairie
  const named = typeof contrepartie === 'string' ? contrepartie : { ...contrepartie, identifiant: joinery.identifier }
  const facture = { numero: 'F-2026-17', contrepartie: named, montant: 12, statut: 'DEPOSEE' }
  const structure = { type: 'SIRET', identifiant: here.identifier }
  expect(await (await application('Logiciel')).send(event('DEPOSEE', 'e-1', { espace, facture, structure }))).toMatchObject({
    acceptes: 1,
  })

  const refused = await save()
  expect([refused.status, (await refused.text()).includes(TAKEN)]).toEqual([422, true])
})

test('two drafts of one number deposited at once make one invoice; the other form says that the number is known', async () => {
  const { camille, mairie, right, save, checkUrl, ports, draftOf } = await depositWorld()
  await save()
  const path = withQuery(urlFor(urls.draft, { depositId: 'another-draft-of-it-2' }), { destinataire: mairie.id })
  await camille.post(path, { ...right, version: '0', file: pdfFile() })
  const twin = urlFor(urls.deposit, { depositId: 'another-draft-of-it-2' })

  const answers = await Promise.all([camille.post(checkUrl, { version: '1' }), camille.post(twin, { version: '1' })])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(await ports.db.$count(invoices)).toBe(2)
  const dates = [(await draftOf())?.depositedAt, (await draftOf('another-draft-of-it-2'))?.depositedAt]
  expect(dates.filter((date) => date)).toHaveLength(1)
})
