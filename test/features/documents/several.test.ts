import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { documentsPortal } from './documents-portal.ts'

const pdf = (name: string, more = '') => new File([`%PDF-1.7 ${more}`], name)
type Home = Awaited<ReturnType<typeof documentsPortal>>

/** As a browser without JavaScript sends the form: the files, then the other fields, or before them. */
async function send(home: Home, files: File[], fields: Record<string, string>, fieldsFirst = false) {
  const form = new FormData()
  for (const [name, value] of Object.entries(await home.camille.owner())) form.append(name, value as string)
  form.append('envoi', 'jeton')
  if (fieldsFirst) for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const file of files) form.append('file', file)
  if (!fieldsFirst) for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return home.camille.visit(urls.documents, { method: 'POST', body: form })
}

const named = async (home: Home) => (await home.rows()).map(({ label, type, state }) => [label, type, state]).toSorted()

test.each([true, false])('one form takes several files, each under its own name (type before them: %s)', async (first) => {
  const home = await documentsPortal()
  const files = [pdf('Carte_grise.pdf'), pdf('rib mairie.pdf'), pdf('Contrat S.A..pdf'), pdf('été.pdf'), pdf('5.pdf')]

  const answer = await send(home, files, { label: '', type: 'contract' }, first)

  expect(answer.status).toBe(303)
  expect(await named(home)).toEqual([
    ['5', 'contract', 'ready'],
    ['Carte grise', 'contract', 'ready'],
    ['Contrat S.A.', 'contract', 'ready'],
    ['rib mairie', 'contract', 'ready'],
    ['été', 'contract', 'ready'],
  ])
  expect(await (await home.camille.get(urls.documents)).text()).toContain('Les pièces jointes ont été ajoutées.')
})

test('each file has its refusal; the others are added', async () => {
  const home = await documentsPortal()
  const files = [pdf('a.pdf'), new File(['MZ\x90\0'], 'b.pdf'), pdf('programme.exe'), pdf('c.pdf')]

  const answer = await send(home, files, { label: '', type: '' })

  expect(answer.status).toBe(422)
  const told = textOf(await answer.text(), 'pieces-jointes-file-erreur')
  expect(told).toMatch(/« b\.pdf » : Le contenu.*« programme\.exe » : Ce type de fichier.*Les autres fichiers ont été ajoutés\./)
  await home.settled()
  expect(await named(home)).toEqual([
    ['a', 'other', 'ready'],
    ['c', 'other', 'ready'],
  ])
})

test('more files than a form may have: the first twenty are added, the page says so, and that the others were not read', async () => {
  const home = await documentsPortal()
  const files = Array.from({ length: 27 }, (_, index) => pdf(`Piece_${index + 1}.pdf`, `${index}`))
  const form = await (await home.camille.get(`${urls.documents}?etat=modifier`)).text()
  expect(textOf(form, 'pieces-jointes-file-aide')).toContain('20 au plus à la fois')

  const answer = await send(home, files, { label: '', type: 'quote' })

  expect(answer.status).toBe(422)
  expect(textOf(await answer.text(), 'pieces-jointes-file-erreur')).toMatch(
    /Les 20 premiers fichiers ont été ajoutés\..*ceux qui suivaient n’ont pas été lus/,
  )
  const kept = await named(home)
  expect(kept).toHaveLength(20)
  expect(kept).toContainEqual(['Piece 20', 'quote', 'ready'])

  const again = await send(home, [...files.slice(0, 2), pdf('a.exe'), ...files], { label: '', type: '' })
  expect(textOf(await again.text(), 'pieces-jointes-file-erreur')).toMatch(/« a\.exe ».*ceux qui suivaient/)
})

test('several files sent again after a lost answer are added once', async () => {
  const home = await documentsPortal()
  const files = [pdf('a.pdf'), pdf('b.pdf', 'x')]
  for (let time = 0; time < 2; time++) expect((await send(home, files, { type: 'quote' })).status).toBe(303)
  expect(await home.rows()).toHaveLength(2)
})

test('a body that breaks off keeps the files that had arrived, and nothing of the last', async () => {
  const home = await documentsPortal()
  const head = (name: string) => `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n%PDF-1.7\r\n`
  const owner = Object.entries(await home.camille.owner()).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = `${owner.join('')}${head('a.pdf')}${head('b.pdf')}${head('c.pdf').slice(0, -2)}`
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }

  expect((await home.camille.visit(urls.documents, { method: 'POST', headers, body })).status).toBe(400)
  await home.settled()
  expect((await named(home)).map(([label]) => label)).toEqual(['a', 'b'])
})

test('a row of the script is answered in JSON, and the page then says that they were added', async () => {
  const home = await documentsPortal()
  const post = async (file: File, label: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(await home.camille.owner())) form.append(name, value as string)
    for (const [name, value] of Object.entries({ envoi: `jeton-${label}`, label, type: 'quote' })) form.append(name, value)
    form.append('file', file)
    return home.camille.visit(urls.documents, { method: 'POST', body: form, headers: { Accept: 'application/json' } })
  }
  const refused = await post(pdf('a.exe'), 'a')
  expect([refused.status, await refused.json()]).toEqual([
    422,
    { problems: { file: expect.stringContaining('Ce type de fichier') } },
  ])
  const added = await post(pdf('b.pdf'), 'b')
  expect([added.status, await added.json()]).toEqual([200, { added: 'La pièce jointe a été ajoutée.' }])
  expect(await (await home.camille.get(urls.documents)).text()).toContain('Les pièces jointes ont été ajoutées.')
})
