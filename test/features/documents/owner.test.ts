import { expect, test } from 'vitest'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { bytesOf } from '#test/support/files-suite.ts'
import { textOf } from '#test/support/html.ts'
import { pdfFile, pdfOf } from '#test/support/sample-files.ts'
import { add, details, documentsPortal, rowOf } from './documents-portal.ts'

const fileUrl = (id: string) => urlFor(urls.documentFile, { id })
const editUrl = (id: string) => urlFor(urls.document, { id })

test('another person’s document is a 404 on every address, and stays unchanged', async () => {
  const home = await documentsPortal()
  const { id } = await add(home, home.camille)
  const zoe = await home.signUp()

  const answers = await Promise.all([
    zoe.get(fileUrl(id)),
    zoe.get(editUrl(id)),
    zoe.post(editUrl(id), { ...details, label: 'À moi', version: '2' }),
    zoe.get(withQuery(urls.documentDeletion, { selection: id })),
    zoe.post(urls.documentDeletion, { selection: id }),
    zoe.post(urls.documentDeletion, { selection: [id, 'inconnu'] }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  const zip = await zoe.get(withQuery(urls.documentArchive, { selection: id }))
  expect([zip.status, zip.headers.get('Content-Disposition')]).toEqual([422, null])
  expect(await (await zoe.get(urls.documents)).text()).not.toContain('carte-grise.pdf')
  expect(await rowOf(home, id)).toMatchObject({ ...details, state: 'ready', userId: home.camille.person.id })
})

test.each([
  ['simple.pdf', 'filename="simple.pdf"', 'simple.pdf'],
  ['Été 2026 – œuvre.pdf', 'filename="Ete 2026 _ _uvre.pdf"', '%C3%89t%C3%A9%202026%20%E2%80%93%20%C5%93uvre.pdf'],
  ['a"b;c=d.pdf', 'filename="a_b;c=d.pdf"', 'a%22b%3Bc%3Dd.pdf'],
  ['x%0D%0ASet-Cookie: a=b.pdf', 'filename="x Set-Cookie: a=b.pdf"', 'x%20Set-Cookie%3A%20a%3Db.pdf'],
  ["😀 100%'(1)*.pdf", 'filename="_ 100_\'(1)*.pdf"', '%F0%9F%98%80%20100%25%27%281%29%2A.pdf'],
])('the file %j is always downloaded under its own name, never shown in the browser', async (name, plain, exact) => {
  const home = await documentsPortal()
  const { id } = await add(home, home.camille, pdfFile(name))
  const { headers } = await home.camille.get(fileUrl(id))
  expect(headers.get('Content-Disposition')).toBe(`attachment; ${plain}; filename*=UTF-8''${exact}`)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")
  expect(headers.get('Cache-Control')).toBe('private, no-store')
})

test.each([
  ['page.html', '<script>alert(1)</script>', 'text/html'],
  ['image.svg', '<svg onload="alert(1)"/>', 'image/svg+xml'],
])('a %s is downloaded too, never shown in the browser', async (name, content, type) => {
  const home = await documentsPortal()
  const { id } = await add(home, home.camille, new File([content], name, { type: 'application/x-anything' }))
  const { headers } = await home.camille.get(fileUrl(id))
  expect(headers.get('Content-Type')).toBe(type)
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; /)
  expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")
})

test('a download equals the uploaded file, byte for byte', async () => {
  const home = await documentsPortal()
  const content = new Uint8Array([...pdfOf(10), ...bytesOf(400_000)])
  const { id } = await add(home, home.camille, new File([content], 'a.pdf'))
  const answer = await home.camille.get(fileUrl(id))
  expect(answer.headers.get('Content-Length')).toBe('400010')
  expect(Buffer.compare(new Uint8Array(await answer.arrayBuffer()), content)).toBe(0)
})

test('label and type are changed; a stale form changes nothing and keeps what was typed', async () => {
  const home = await documentsPortal()
  const { id, version } = await add(home, home.camille)
  const form = await (await home.camille.get(editUrl(id))).text()
  expect(form).toContain('value="Carte grise"')

  const input = { label: 'Carte grise du Kangoo', type: 'certificate', version: String(version) }
  expect((await home.camille.post(editUrl(id), input)).status).toBe(303)
  expect(await rowOf(home, id)).toMatchObject({ label: 'Carte grise du Kangoo', type: 'certificate' })

  const stale = await home.camille.post(editUrl(id), { ...input, label: 'Autre' })
  const page = await stale.text()
  expect(stale.status).toBe(409)
  expect(page).toContain('Ces informations ont changé entre-temps')
  expect(page).toContain('value="Autre"')
  expect(await rowOf(home, id)).toMatchObject({ label: 'Carte grise du Kangoo' })
})

test('an empty label is refused', async () => {
  const home = await documentsPortal()
  const { id, version } = await add(home, home.camille)
  const answer = await home.camille.post(editUrl(id), { label: '', type: 'x', version: String(version) })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(textOf(page, 'piece-jointe-label-erreur')).toMatch(/Renseignez/)
  expect(textOf(page, 'piece-jointe-type-erreur')).toMatch(/Choisissez/)
})

test('deleting one or several documents asks for a confirmation first', async () => {
  const home = await documentsPortal()
  const [one, two, three] = [
    await add(home, home.camille, pdfFile('un.pdf')),
    await add(home, home.camille, pdfFile('deux.pdf')),
    await add(home, home.camille, pdfFile('trois.pdf')),
  ]
  const asked = await (await home.camille.get(`${urls.documentDeletion}?selection=${one.id}&selection=${two.id}`)).text()
  expect(asked).toMatch(/Supprimer 2\s*pièces jointes/)
  expect(asked).toContain('un.pdf')
  expect(asked).not.toContain('trois.pdf')

  expect((await home.camille.post(urls.documentDeletion, { selection: [one.id, two.id] })).status).toBe(303)
  await home.settled()
  expect((await home.rows()).map(({ id }) => id)).toEqual([three.id])
  expect(await home.stored()).toEqual([three.storageKey])
})

test.each([urls.documentArchive, urls.documentDeletion])('%s without a tick says what to do', async (address) => {
  const home = await documentsPortal()
  await add(home, home.camille)
  const answer = await home.camille.get(address)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toMatch(/role="alert"[^>]*>Cochez au moins une pièce jointe/)
})
