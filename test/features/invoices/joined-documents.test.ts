import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { users } from '#src/db/schema/people.ts'
import { mendDocuments } from '#src/jobs/mend-documents.ts'
import { tidyDocuments } from '#src/jobs/tidy-documents.ts'
import { tick } from '#src/jobs.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import { urlFor, urls } from '#src/urls.ts'
import { add, today } from '#test/features/documents/documents-portal.ts'
import { type DepositWorld, depositWorld } from '#test/support/deposit-world.ts'
import { pdfFile } from '#test/support/sample-files.ts'

const fetched = async ({ eve }: DepositWorld, invoiceId: string, documentId: string) => {
  const file = await eve.get(urlFor(urls.invoiceFile, { invoiceId, documentId }))
  await file.arrayBuffer()
  return file.status
}

test('a joined document stays with its invoice when it is deleted from the account, and leaves the quota and the list', async () => {
  const world = await depositWorld()
  const { camille, ports, deposit, settled } = world
  const [joined, other] = [await add(world, camille), await add(world, camille, pdfFile('autre.pdf'))]
  const { received } = await deposit({ documents: [joined.id] })

  expect((await camille.post(urls.documentDeletion, { selection: [joined.id, other.id] })).status).toBe(303)
  await settled()
  await tidyDocuments(ports)

  expect(await (await camille.get(urls.documents)).text()).toContain('Aucune pièce jointe')
  expect((await camille.get(urlFor(urls.documentFile, { id: joined.id }))).status).toBe(404)
  expect(await fetched(world, received.id, joined.id)).toBe(200)
  expect((await ports.db.select().from(documents)).map(({ id }) => id)).not.toContain(other.id)
  expect(await (await camille.get(urls.documents)).text()).toContain('0 octet sur 200 Mo')
})

test('a document ticked in a draft is no part of it once it is deleted: « Valider » says so', async () => {
  const world = await depositWorld()
  const joined = await add(world, world.camille)
  await world.save({ documents: [joined.id] })
  await world.camille.post(urls.documentDeletion, { selection: joined.id })
  const answer = await world.camille.post(world.checkUrl, { version: '1' })
  expect([answer.status, (await answer.text()).includes('Une pièce jointe cochée n’est plus dans votre compte')]).toEqual([
    422,
    true,
  ])
})

test('a renamed document keeps, on the invoice, the name it was joined with', async () => {
  const world = await depositWorld()
  const joined = await add(world, world.camille)
  const { received } = await world.deposit({ documents: [joined.id] })
  const version = String((await world.ports.db.select().from(documents).where(eq(documents.id, joined.id)))[0]?.version)
  await world.camille.post(urlFor(urls.document, { id: joined.id }), { label: 'Autre nom', type: 'other', version })
  expect(await (await world.eve.get(urlFor(urls.invoice, { invoiceId: received.id }))).text()).toContain('Carte grise')
})

test('a purge leaves the invoice with its file and documents, and nothing of drafts', async () => {
  const world = await depositWorld({ today: today() })
  const { camille, ports, clock, deposit, save, settled, draftOf } = world
  const joined = await add(world, camille)
  const { received } = await deposit({ documents: [joined.id], invoiceDate: today().slice(0, 10) })
  const file = (await draftOf())!.fileId!
  const draft = urlFor(urls.draft, { depositId: 'another-draft-of-it-2' })
  await camille.post(`${draft}?destinataire=${world.mairie.id}`, { ...world.right, version: '0', file: pdfFile('brouillon.pdf') })
  expect((await save({ version: '9' })).status).toBe(303)
  await ports.db.update(users).set({ deactivatedAt: ports.now() }).where(eq(users.id, camille.person.id))
  clock.pass({ days: 60 })

  expect(await purgeDue(ports, 10)).toMatchObject({ purged: 1 })
  await settled()
  await mendDocuments(ports)

  expect(await draftOf('another-draft-of-it-2')).toBeUndefined()
  expect((await ports.db.select().from(documents)).map(({ id, state }) => [id, state]).toSorted()).toEqual(
    [
      [joined.id, 'ready'],
      [file, 'ready'],
    ].toSorted(),
  )
  expect((await ports.files.list('')).files.filter(({ key }) => !key.includes('purge'))).not.toHaveLength(0)
  const eve = await world.signUp()
  await world.hold(eve, world.mairie, 'factures-recues', 'view')
  for (const id of [joined.id, file]) expect(await fetched({ ...world, eve }, received.id, id)).toBe(200)
  const page = await (await eve.get(urlFor(urls.invoice, { invoiceId: received.id }))).text()
  expect(page).toContain('Carte grise')
  expect(page).not.toContain('PETIT')
})

test('the jobs of a night leave a joined document and an invoice file alone', async () => {
  const world = await depositWorld({ today: today() })
  const joined = await add(world, world.camille)
  const { received } = await world.deposit({ documents: [joined.id], invoiceDate: today().slice(0, 10) })
  await world.camille.post(urls.documentDeletion, { selection: joined.id })
  world.clock.pass({ days: 2 })
  await tick(world.ports)
  const eve = await world.signUp()
  await world.hold(eve, world.mairie, 'factures-recues', 'view')
  for (const id of [joined.id, (await world.draftOf())!.fileId!])
    expect(await fetched({ ...world, eve }, received.id, id)).toBe(200)
})
