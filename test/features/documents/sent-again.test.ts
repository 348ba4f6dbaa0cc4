import { expect, onTestFinished, test, vi } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { sentForms } from '#src/db/schema/operations.ts'
import { DOCUMENTS_BYTES_MAX } from '#src/domain/document/document-rules.ts'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { details, documentsPortal } from './documents-portal.ts'

const sent = { envoi: 'jeton-de-la-page', file: pdfFile(), ...details }

test('a file sent again is not stored again, even when the quota is used up', async () => {
  const home = await documentsPortal()
  await home.camille.post(urls.documents, sent)
  await home.ports.db.update(documents).set({ sizeBytes: DOCUMENTS_BYTES_MAX })
  const put = vi.spyOn(home.ports.files, 'put')

  const again = await home.camille.htmx.post(urls.documents, sent)
  expect(again.status).toBe(200)
  expect(await again.text()).toContain('La pièce jointe a été ajoutée.')
  expect(put).not.toHaveBeenCalled()
  expect(await home.rows()).toHaveLength(1)
})

test('the same file with the same words, from a page opened again within a day, is the document that was added', async () => {
  const home = await documentsPortal()
  const add = async (changed: object = {}, form: object = sent) =>
    (await home.camille.post(urls.documents, { ...form, envoi: '', ...changed })).status
  expect([await add(), await add(), await add({ label: `${details.label} ` })]).toEqual([303, 303, 303])
  await home.settled()
  expect(await home.rows()).toHaveLength(1)
  const two = { file: [pdfFile('a.pdf'), pdfFile('b.pdf')], type: details.type }
  expect([await add({}, two), await add({}, two)]).toEqual([303, 303])
  await home.settled()
  expect(await home.rows()).toHaveLength(3)

  for (const changed of [{ label: 'Autre' }, { type: 'quote' }, { file: pdfFile('autre.pdf') }]) await add(changed)
  home.clock.pass({ hours: 23 })
  await home.camille.get(urls.documents)
  home.clock.pass({ hours: 2 })
  await add()
  expect(await home.rows()).toHaveLength(7)
})

test('two people who send the same file each have their own', async () => {
  const home = await documentsPortal()
  for (const person of [home.camille, await home.signUp()]) expect((await person.post(urls.documents, sent)).status).toBe(303)
  expect(await home.rows()).toHaveLength(2)
})

test.each([
  ['another file of the same name and length', { file: new File(['%PDF-1.7\n'.padEnd(2000, 'x')], 'carte-grise.pdf') }],
  ['another name', { file: pdfFile('kangoo.pdf') }],
  ['another label', { label: 'Carte grise du Kangoo' }],
])('%s in a form that was accepted already: the page says which one was added', async (_, changed) => {
  const home = await documentsPortal()
  await home.camille.post(urls.documents, sent)

  const answer = await home.camille.post(urls.documents, { ...sent, ...changed })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(textOf(page, 'pieces-jointes-file-erreur')).toMatch(
    /une première pièce jointe a bien été ajoutée. Celle-ci ne l’a pas été/,
  )
  const envoi = /name="envoi" value="([^"]+)"/.exec(page.slice(page.indexOf(`action="${urls.documents}"`)))?.[1] ?? ''
  expect((await home.camille.post(urls.documents, { ...sent, ...changed, envoi })).status).toBe(303)
  expect(await home.rows()).toHaveLength(2)
})

test('a file refused for a virus is refused again', async () => {
  const home = await documentsPortal({ scanner: { scan: async () => ({ clean: false, found: 'Eicar-Test-Signature' }) } })
  for (let count = 0; count < 2; count++) expect((await home.camille.post(urls.documents, sent)).status).toBe(422)
  expect(await home.ports.db.$count(sentForms)).toBe(0)
})

test('a file sent again while it is in quarantine is shown as being examined', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const home = await documentsPortal({ scanner: { scan: () => Promise.reject(new Error('clamd is not there')) } })
  for (let count = 0; count < 2; count++)
    expect(await (await home.camille.htmx.post(urls.documents, sent)).text()).toContain('L’antivirus l’examine')
  expect(await home.rows()).toHaveLength(1)
})

test('a form whose file was refused is accepted with another file', async () => {
  const home = await documentsPortal()
  expect((await home.camille.post(urls.documents, { ...sent, file: new File(['x'], 'a.pdf') })).status).toBe(422)
  expect((await home.camille.post(urls.documents, { ...sent, label: '' })).status).toBe(422)
  expect((await home.camille.post(urls.documents, sent)).status).toBe(303)
})
