import { expect, test } from 'vitest'
import { depositDocuments, deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { urlFor, urls } from '#src/urls.ts'
import { add } from '#test/features/documents/documents-portal.ts'
import { DEPOSIT_ID, depositWorld } from '#test/support/deposit-world.ts'
import { pdfFile } from '#test/support/sample-files.ts'

test('Camille checks a draft, deposits it, and both structures have the invoice with its file and documents', async () => {
  const world = await depositWorld()
  const { ports, camille, eve, joinery, mairie, checkUrl, draftOf } = world
  const one = await add(world, camille, pdfFile('bon.pdf'), { label: 'Bon de commande', type: 'purchase_order' })
  const two = await add(world, camille, pdfFile('rib.pdf'), { label: 'RIB', type: 'bank_details' })

  const saved = await world.save({ documents: [one.id, two.id] })
  expect([saved.status, saved.headers.get('Location')]).toEqual([303, checkUrl])
  expect(await ports.db.$count(invoices)).toBe(0)
  const check = await (await camille.get(checkUrl)).text()
  for (const shown of [
    'F-2026-17',
    '01/09/2026',
    'Menuiserie Petit',
    'Mairie de Beauval',
    'facture.pdf',
    'bon.pdf',
    'rib.pdf',
    'Déposer',
  ])
    expect(check).toContain(shown)
  expect(check).toMatch(/1.028,75 €.*205,75 €.*1.234,50 €/s)

  const answer = await camille.post(checkUrl, { version: String((await draftOf())?.version) })
  const { issued, received } = await world.sides()
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, urlFor(urls.invoice, { invoiceId: issued.id })])
  expect(issued).toMatchObject({
    structureId: joinery.id,
    counterpart: 'Mairie de Beauval',
    status: 'deposited',
    amountCents: 123_450,
  })
  expect(received).toMatchObject({
    structureId: mairie.id,
    counterpart: 'Menuiserie Petit',
    status: 'deposited',
    depositId: DEPOSIT_ID,
  })
  expect(await ports.db.select().from(deposits)).toMatchObject([
    { netCents: 102_875, vatCents: 20_575, depositedAt: ports.now(), typed: {} },
  ])
  expect((await ports.db.select().from(events)).map(({ invoiceId, actorId }) => [invoiceId, actorId])).toEqual([
    [issued.id, camille.person.id],
    [received.id, camille.person.id],
  ])
  expect(await ports.db.$count(depositDocuments)).toBe(2)

  const list = await (await eve.get('/espaces/factures-recues')).text()
  expect(list).toMatch(/F-2026-17.*Menuiserie Petit.*Déposée/s)
  const page = await (await eve.get(urlFor(urls.invoice, { invoiceId: received.id }))).text()
  for (const shown of ['Bon de commande', 'RIB', 'facture.pdf', 'Camille PETIT']) expect(page).toContain(shown)
  for (const documentId of [one.id, two.id, (await draftOf())!.fileId!]) {
    const file = await eve.get(urlFor(urls.invoiceFile, { invoiceId: received.id, documentId }))
    expect([file.status, (await file.arrayBuffer()).byteLength]).toEqual([200, 2000])
  }
})

test('a wrong form keeps what was typed and its file as a draft; corrected, it goes on without another file', async () => {
  const { camille, save, draftOf, path, right, checkUrl } = await depositWorld()
  const refused = await save({ amount: '1 234,51', number: '' })
  const page = await refused.text()

  expect(refused.status).toBe(422)
  expect(page).toContain('Le montant TTC n’est pas la somme du montant HT et de la TVA')
  expect(page).toContain('Renseignez le champ « Numéro de la facture ».')
  expect(page).toContain('facture.pdf')
  expect(page).toContain('value="1 234,51"')
  const draft = await draftOf()
  expect(draft).toMatchObject({ version: 1, depositedAt: null })
  expect(draft?.fileId).toBeTruthy()
  expect((await camille.get(checkUrl)).headers.get('Location')).toBe(path.split('?')[0])

  const corrected = await camille.post(path.split('?')[0]!, { ...right, version: '1' })
  expect([corrected.status, corrected.headers.get('Location')]).toEqual([303, checkUrl])
})

test('« Ajouter » adds a document to the account and ticks it, and keeps the rest of the form', async () => {
  const { ports, camille, save, draftOf, path } = await depositWorld()
  const added = await save({ act: 'ajouter', document: pdfFile('bon.pdf'), documentType: 'purchase_order', number: '' })
  expect([added.status, added.headers.get('Location')]).toEqual([303, path.split('?')[0]])
  const page = await (await camille.get(path.split('?')[0]!)).text()
  const bon = (await ports.db.select().from(documents)).find(({ label }) => label === 'bon')!
  expect(page).toMatch(new RegExp(`name="documents" value="${bon.id}" checked`))
  expect(page).toContain('La pièce jointe est ajoutée à votre compte, et cochée.')
  expect(bon).toMatchObject({ type: 'purchase_order', state: 'ready', leftAccountAt: null })
  expect((await draftOf())?.typed).toMatchObject({ amount: '1 234,50', documents: [bon.id] })

  const nothing = await save({ act: 'ajouter', version: '1' })
  expect([nothing.status, (await nothing.text()).includes('Choisissez d’abord un fichier')]).toEqual([422, true])
})

test('an invoice file is a PDF or an XML of its kind, and a new one takes the place of the former', async () => {
  const { ports, save, draftOf, settled } = await depositWorld()
  const wrong = await save({ file: new File(['x'], 'facture.docx') })
  expect([wrong.status, (await wrong.text()).includes('La facture est un fichier PDF ou XML')]).toEqual([422, true])
  const lying = await save({ version: '1', file: new File(['bonjour'], 'facture.pdf') })
  expect([lying.status, (await lying.text()).includes('ne correspond pas à son extension')]).toEqual([422, true])
  expect((await draftOf())?.fileId).toBe(null)

  expect((await save({ version: '2' })).status).toBe(303)
  const first = (await draftOf())?.fileId
  expect((await save({ version: '3', file: new File(['<?xml version="1.0"?><Invoice/>'], 'facture.xml') })).status).toBe(303)
  await settled()
  expect((await draftOf())?.fileId).not.toBe(first)
  expect((await ports.db.select().from(documents)).map(({ fileName }) => fileName)).toEqual(['facture.xml'])
  expect((await ports.files.list('')).files).toHaveLength(1)
})

test('a draft is deleted with its file; the documents ticked stay in the account', async () => {
  const world = await depositWorld()
  const { camille, save, ports, settled, draftOf } = world
  const kept = await add(world, camille)
  await save({ documents: [kept.id] })
  const path = urlFor(urls.draftDeletion, { depositId: DEPOSIT_ID })
  expect(await (await camille.get(path)).text()).toContain('F-2026-17')
  expect((await camille.post(path)).headers.get('Location')).toBe('/espaces/factures-emises')
  await settled()
  expect(await draftOf()).toBeUndefined()
  expect((await ports.db.select().from(documents)).map(({ id }) => id)).toEqual([kept.id])
})

test('a form of an older version is a conflict that keeps what was typed', async () => {
  const { save } = await depositWorld()
  await save()
  await save({ version: '1', number: 'F-2' })
  const stale = await save({ version: '1', number: 'F-3' })
  expect([stale.status, (await stale.text()).includes('value="F-3"')]).toEqual([409, true])
})

test('a form sent again while its first try still holds the places of its uploads is the draft that was saved, not a stale one', async () => {
  const { save, camille, ports, draftOf } = await depositWorld()
  const form = { document: pdfFile('bon.pdf'), version: '0' }
  expect((await save(form)).status).toBe(303)
  const upload = { userId: camille.person.id, fileName: 'x.pdf', label: '', type: '', mediaType: '', sizeBytes: 0, sha256: '' }
  for (const id of ['a', 'b', 'c'])
    await ports.db.insert(documents).values({ ...upload, id, storageKey: id, state: 'uploading', createdAt: ports.now() })
  const saved = await draftOf()

  const again = await save(form)

  expect(again.status).toBe(422)
  expect(await again.text()).not.toContain('ont changé entre-temps')
  expect(await draftOf()).toEqual(saved)
})
