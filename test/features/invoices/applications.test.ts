import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structureConsents } from '#src/db/schema/consents.ts'
import { apiKeys, events, invoices } from '#src/db/schema/events.ts'
import { journal } from '#src/db/schema/operations.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { add } from '#test/features/documents/documents-portal.ts'
import { DEPOSIT_ID, depositWorld } from '#test/support/deposit-world.ts'

const SINCE = { depuis: '2026-01-01T00:00:00Z' }
type Listed = { factures: { id: string; statut: string; fichier: { contenu: string }; piecesJointes: object[] }[]; suivant: null }

test('an application that sender or recipient accepts reads deposited invoices and their files; another one nothing', async () => {
  const world = await depositWorld()
  const { camille, joinery, mairie, structure, deposit, ports, draftOf } = world
  const bill = await add(world, camille)
  await deposit({ documents: [bill.id] })
  const file = (await draftOf())!.fileId!
  const applications = [
    await world.application('De l’émetteur', joinery),
    await world.application('Du destinataire', mairie),
    await world.application('D’ailleurs', await structure()),
    await world.application('De personne'),
  ]
  const seen: unknown[] = []
  for (const { get } of applications) {
    const { factures } = (await (await get(withQuery(urls.apiInvoices, SINCE))).json()) as Listed
    const one = await get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))
    const files = await Promise.all(
      [file, bill.id].map((documentId) => get(urlFor(urls.apiInvoiceFile, { id: DEPOSIT_ID, documentId }))),
    )
    seen.push([factures.length, one.status, ...files.map(({ status }) => status)])
    await Promise.all(files.map((each) => each.arrayBuffer()))
  }
  expect(seen).toEqual([
    [1, 200, 200, 200],
    [1, 200, 200, 200],
    [0, 404, 404, 404],
    [0, 404, 404, 404],
  ])
  const [first] = applications
  const read = (await (await first!.get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))).json()) as object
  expect(read).toMatchObject({
    ...{ numero: 'F-2026-17', date: '2026-09-01', montantHT: 1028.75, tva: 205.75, montantTTC: 1234.5, devise: 'EUR' },
    emetteur: { identifiant: joinery.identifier, nom: 'Menuiserie Petit', service: null },
    destinataire: { identifiant: mairie.identifier },
    ...{ statut: 'DEPOSEE', numeroEngagement: null },
    fichier: { nomFichier: 'facture.pdf', contenu: urlFor(urls.apiInvoiceFile, { id: DEPOSIT_ID, documentId: file }) },
    piecesJointes: [{ id: bill.id, designation: 'Carte grise' }],
  })
  const fetches = (await ports.db.select().from(journal)).filter(({ act }) => act === 'invoice_file_fetched')
  expect(fetches.map(({ subjectId }) => subjectId)).toEqual(Array(4).fill(camille.person.id))
})

test('an application of the recipient moves the invoice on both sides; what was deposited stays as it was', async () => {
  const { application, mairie, event, deposit, sides, camille, ports } = await depositWorld()
  const { issued } = await deposit()
  const { send, get } = await application('Logiciel', mairie)
  ports.now = () => new Date('2026-09-01T09:00:00Z')

  expect(await send(event('SUSPENDUE', 'e-1', { message: 'Bon de livraison manquant.' }))).toMatchObject({ acceptes: 1 })
  const now = await sides()
  expect([now.issued.status, now.received.status]).toEqual(['suspended', 'suspended'])
  expect([now.issued.amountCents, now.received.amountCents]).toEqual([123_450, 123_450])
  expect(now.received.apiKeyId).toBe(null)
  const page = await (await camille.get(urlFor(urls.invoice, { invoiceId: issued.id }))).text()
  expect(page).toMatch(/Suspendue.*Logiciel.*Bon de livraison manquant\..*Déposée.*Camille PETIT/s)

  expect(await send(event('SUSPENDUE', 'e-1', { message: 'Bon de livraison manquant.' }))).toMatchObject({ doublons: 1 })
  expect(await ports.db.$count(events)).toBe(4)
  const { evenements } = (await (await get(withQuery(urls.apiEvents, SINCE))).json()) as { evenements: { id: string }[] }
  expect(evenements.map(({ id }) => id)).toEqual(['e-1'])
})

test('an older event changes the history, not the state', async () => {
  const { application, mairie, event, deposit, sides, ports } = await depositWorld()
  await deposit()
  const { send } = await application('Logiciel', mairie)
  ports.now = () => new Date('2026-09-01T12:00:00Z')
  await send(event('MISE_EN_PAIEMENT', 'e-2'), event('MANDATEE', 'e-1', { survenuLe: '2026-09-01T10:00:00Z' }))
  const { issued, received } = await sides()
  expect([issued.status, received.status]).toEqual(['payment_ordered', 'payment_ordered'])
})

test('an application that the structure does not accept is told so, and moves nothing', async () => {
  const { application, joinery, event, deposit, sides } = await depositWorld()
  await deposit()
  for (const { send } of [await application('De personne'), await application('De l’émetteur seul', joinery)])
    expect((await send(event('REJETEE', 'e-1'))).resultats).toEqual([
      expect.objectContaining({ resultat: 'rejete', motif: 'facture-deposee' }),
    ])
  expect((await sides()).issued.status).toBe('deposited')
})

test('the principal manager alone accepts an application, and withdraws it', async () => {
  const { application, signUp, affiliate, mairie, deposit, ports, event, clock } = await depositWorld()
  await deposit()
  const [anne, bilal] = [await signUp(), await signUp()]
  await affiliate(anne, mairie, { role: 'primary_manager' })
  await affiliate(bilal, mairie, { role: 'secondary_manager' })
  const { id, get, send } = await application('Logiciel')
  const path = urlFor(urls.structureApplications, { structureId: mairie.id })
  const decide = (consent: string, version: string, who = anne) => who.post(path, { application: id, consent, version })

  expect([(await bilal.get(path)).status, (await decide('given', '0', bilal)).status]).toEqual([403, 403])
  expect((await decide('given', '0')).status).toBe(303)
  expect(await (await anne.get(path)).text()).toContain('Autorisé depuis le 01/09/2026')
  expect((await get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))).status).toBe(200)
  clock.pass({ minutes: 1 })
  expect((await decide('withdrawn', '1')).status).toBe(303)
  expect((await get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))).status).toBe(404)
  expect((await send(event('REJETEE', 'e-1'))).resultats).toMatchObject([{ motif: 'facture-deposee' }])
  expect(await ports.db.$count(structureConsents)).toBe(1)
  expect(await ports.db.$count(invoices)).toBe(2)
  const history = await (await anne.get(urlFor(urls.managedHistory, { structureId: mairie.id }))).text()
  expect(history).toMatch(/Autorisation d’un logiciel retirée.*Logiciel autorisé/s)
})

test('a new key of the same name goes on, once the old one is revoked too', async () => {
  const { application, mairie, deposit } = await depositWorld()
  await deposit()
  await application('Logiciel', mairie)
  const { get } = await application('Logiciel')
  expect((await get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))).status).toBe(200)
})

test('two keys of one name are one line: as accepted as the API decides, and withdrawn from both', async () => {
  const { application, signUp, affiliate, mairie, deposit, ports } = await depositWorld()
  await deposit()
  const anne = await signUp()
  await affiliate(anne, mairie, { role: 'primary_manager' })
  const old = await application('Logiciel', mairie)
  const { get } = await application('Logiciel')
  const path = urlFor(urls.structureApplications, { structureId: mairie.id })
  for (const revokedAt of [null, ports.now()]) {
    await ports.db.update(apiKeys).set({ revokedAt }).where(eq(apiKeys.id, old.id))
    const page = await (await anne.get(path)).text()
    expect([page.match(/Autorisé depuis/g)?.length, page.includes('Non autorisé')]).toEqual([1, false])
    expect((await get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))).status).toBe(200)
  }
  const form = /name="application" value="([^"]+)".*?name="version" value="(\d+)"/s.exec(await (await anne.get(path)).text())
  expect((await anne.post(path, { application: form![1]!, consent: 'withdrawn', version: form![2]! })).status).toBe(303)
  expect((await get(urlFor(urls.apiInvoice, { id: DEPOSIT_ID }))).status).toBe(404)
  expect(await (await anne.get(path)).text()).toContain('Non autorisé')
})
