import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deposits } from '#src/db/schema/deposits.ts'
import { invoices } from '#src/db/schema/events.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { urlFor, urls } from '#src/urls.ts'
import { DEPOSIT_ID, depositWorld } from '#test/support/deposit-world.ts'
import type { Signed } from '#test/support/people.ts'

test('consultation reads and does not deposit: the page says which right is missing, and nothing is kept', async () => {
  const { ports, signUp, hold, joinery, mairie, save } = await depositWorld()
  const reader = await signUp()
  await hold(reader, joinery, 'factures-emises', 'view')

  const list = await (await reader.get('/espaces/factures-emises')).text()
  expect(list).not.toContain('Déposer une facture')
  for (const url of [urls.depositSearch, urlFor(urls.newDraft, { recipientId: mairie.id })]) {
    const page = await reader.get(url)
    expect([page.status, (await page.text()).includes('Il vous manque le droit « Modification »')]).toEqual([403, true])
  }
  const refused = await save({ sender: `${joinery.id}:`, number: 'F-SANS-DROIT' }, reader)
  expect([refused.status, (await refused.text()).includes('F-SANS-DROIT')]).toEqual([403, true])
  expect(await ports.db.$count(deposits)).toBe(0)
  expect((await ports.files.list('')).files).toEqual([])
})

test('a right on a department deposits for that department alone', async () => {
  const { signUp, hold, joinery, save, draftOf, checkUrl, sides } = await depositWorld()
  const [workshop] = joinery.departments
  const foreman = await signUp()
  await hold(foreman, joinery, 'factures-emises', 'edit', { departments: [workshop!.id] })

  const whole = await save({}, foreman)
  expect([whole.status, (await whole.text()).includes('Vous n’avez plus le droit « Modification »')]).toEqual([422, true])
  expect((await save({ sender: `${joinery.id}:${workshop!.id}`, version: '1' }, foreman)).status).toBe(303)
  expect((await foreman.post(checkUrl, { version: String((await draftOf())?.version) })).status).toBe(303)
  expect((await sides()).issued.departmentId).toBe(workshop!.id)
})

test('a right that ended between « Valider » and « Déposer » deposits nothing', async () => {
  const { ports, camille, save, checkUrl } = await depositWorld()
  await save()
  await ports.db.update(subscriptions).set({ endedAt: ports.now() }).where(eq(subscriptions.access, 'edit'))
  expect((await camille.post(checkUrl, { version: '1' })).status).toBe(403)
  expect(await ports.db.$count(invoices)).toBe(0)
})

test('a draft is its person’s alone, with its file', async () => {
  const { signUp, hold, joinery, save, camille, path, checkUrl } = await depositWorld()
  const colleague = await signUp()
  await hold(colleague, joinery, 'factures-emises', 'edit')
  await save()
  const own = [
    path,
    checkUrl,
    urlFor(urls.draftFile, { depositId: DEPOSIT_ID }),
    urlFor(urls.draftDeletion, { depositId: DEPOSIT_ID }),
  ]
  for (const url of own)
    expect([url, (await camille.get(url)).status, (await colleague.get(url)).status]).toEqual([url, 200, 404])
  expect([(await save({}, colleague)).status, (await colleague.post(checkUrl, { version: '1' })).status]).toEqual([404, 404])
  expect(await (await colleague.get('/espaces/factures-emises')).text()).not.toContain('F-2026-17')
})

test('an invoice, its file and its documents are read with a right to its workspace alone, on its side', async () => {
  const world = await depositWorld()
  const { ports, signUp, hold, joinery, mairie, eve, camille, deposit, draftOf } = world
  const [compta, ecole] = mairie.departments
  const { issued, received } = await deposit({ department: compta!.id })
  const file = (await draftOf())!.fileId!
  const stranger = await signUp()
  const elsewhere = await signUp()
  await hold(elsewhere, joinery, 'factures-recues', 'edit')
  const school = await signUp()
  await hold(school, mairie, 'factures-recues', 'edit', { departments: [ecole!.id] })
  const accountant = await signUp()
  await hold(accountant, mairie, 'factures-recues', 'view', { departments: [compta!.id] })

  const seen = async (who: Signed, { id }: { id: string }) => {
    const page = await who.get(urlFor(urls.invoice, { invoiceId: id }))
    const document = await who.get(urlFor(urls.invoiceFile, { invoiceId: id, documentId: file }))
    await document.arrayBuffer()
    expect(document.status).toBe(page.status)
    return page.status
  }
  for (const who of [stranger, elsewhere, school])
    expect([await seen(who, issued), await seen(who, received)]).toEqual([404, 404])
  expect([await seen(camille, issued), await seen(camille, received)]).toEqual([200, 404])
  for (const who of [eve, accountant]) expect([await seen(who, issued), await seen(who, received)]).toEqual([404, 200])
  await ports.db.update(structures).set({ isActive: false }).where(eq(structures.id, mairie.id))
  expect(await seen(eve, received)).toBe(404)
})

test('no document but the invoice’s own is served at its address', async () => {
  const world = await depositWorld()
  const { camille, eve, deposit } = world
  const { received } = await deposit()
  await camille.post(urls.documents, { file: new File(['%PDF-1.7'], 'autre.pdf'), label: 'Autre', type: 'other' })
  const page = await (await camille.get(urls.documents)).text()
  const other = /pieces-jointes\/([\w-]{40,})\/fichier/.exec(page)?.[1] ?? ''
  expect(other).not.toBe('')
  expect((await eve.get(urlFor(urls.invoiceFile, { invoiceId: received.id, documentId: other }))).status).toBe(404)
})
