import { expect, test } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { journal } from '#src/db/schema/operations.ts'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { portal } from '#test/support/portal.ts'
import { docx, odt, pdfFile, pdfOf, swollen, zipOf } from '#test/support/sample-files.ts'

const details = { label: 'Carte grise', type: 'vehicle_registration' }

async function atHome() {
  const there = await portal()
  const camille = await there.signUp()
  const rows = () => there.ports.db.select().from(documents)
  const stored = async () => (await there.ports.files.list('')).files.map(({ key }) => key)
  return { ...there, camille, rows, stored }
}

test('an added document is stored, listed, journalled and confirmed', async () => {
  const { camille, rows, stored, ports } = await atHome()

  const answer = await camille.post(urls.documents, { file: pdfFile(), ...details })

  expect(answer.status).toBe(303)
  const page = await (await camille.get(answer.headers.get('Location')!)).text()
  expect(page).toContain('La pièce jointe a été ajoutée.')
  expect(page).toContain('carte-grise.pdf')
  expect(page).toMatch(/2\s*ko sur\s*200\s*Mo/)
  const [row] = await rows()
  expect(row).toMatchObject({
    ...details,
    fileName: 'carte-grise.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 2000,
    state: 'ready',
  })
  const digest = await crypto.subtle.digest('SHA-256', pdfOf(2000))
  expect(row!.sha256).toBe(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''))
  expect(await stored()).toEqual([row!.storageKey])
  expect(await ports.db.select().from(journal)).toMatchObject([{ act: 'document_added', actorId: camille.person.id }])
})

test('with JavaScript, the panel confirms at once', async () => {
  const { camille } = await atHome()
  const answer = await camille.htmx.post(urls.documents, { file: pdfFile(), ...details })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/role="status"[^>]*>.*La pièce jointe a été ajoutée/s)
})

test('a file of 10 485 760 bytes is accepted', async () => {
  const { camille, rows } = await atHome()
  expect((await camille.post(urls.documents, { file: pdfFile('a.pdf', 10_485_760), ...details })).status).toBe(303)
  expect(await rows()).toMatchObject([{ sizeBytes: 10_485_760, state: 'ready' }])
})

const refusals: [string, () => Promise<File> | File, RegExp][] = [
  ['10 485 761 bytes', () => pdfFile('a.pdf', 10_485_761), /dépasse 10\s*Mo/],
  ['nothing chosen', () => new File([], ''), /Choisissez un fichier/],
  ['an empty file', () => new File([], 'a.pdf'), /Ce fichier est vide/],
  ['a program', () => new File(['MZ'], 'a.exe'), /Ce type de fichier n’est pas accepté/],
  ['a program named as a PDF', () => new File(['MZ\x90\0'], 'a.pdf'), /ne correspond pas à son extension/],
  ['a long program named as a PDF', () => new File(['MZ\x90\0', pdfOf(300_000)], 'a.pdf'), /ne correspond pas à son extension/],
  ['a program named as a text', () => new File(['MZ\x90\0\x03'], 'a.txt'), /ne correspond pas à son extension/],
  ['a name of 51 characters', () => pdfFile(`${'é'.repeat(47)}.pdf`), /dépasse 50 caractères/],
  ['a ZIP named as a Word document', async () => new File([await zipOf({ a: 'b' })], 'a.docx'), /ne correspond pas/],
  ['a text document named as a spreadsheet', async () => new File([await odt()], 'a.ods'), /ne correspond pas/],
  ['a ZIP cut short', async () => new File([(await zipOf({ a: 'b' })).slice(0, -5)], 'a.zip'), /est abîmé/],
  [
    'a ZIP that would swell',
    async () => new File([swollen(await zipOf({ a: 'b' }), 300_000_000)], 'a.zip'),
    /dépasserait 200\s*Mo/,
  ],
  ['a Word document that would swell', async () => new File([swollen(await docx(), 0xfffffffe)], 'a.docx'), /dépasserait/],
  ['a ZIP inside a ZIP', async () => new File([await zipOf({ 'b.zip': 'PK' })], 'a.zip'), /en contient une autre/],
]

test.each(refusals)('%s is refused at the field, in French, and nothing is stored', async (_, makeFile, sentence) => {
  const { camille, rows, stored, settled } = await atHome()

  const answer = await camille.post(urls.documents, { file: await makeFile(), ...details })
  const page = await answer.text()

  expect(answer.status).toBe(422)
  expect(textOf(page, 'pieces-jointes-file-erreur').replaceAll('\u00a0', ' ')).toMatch(sentence)
  expect(page).toContain('value="Carte grise"')
  expect(page).toContain('value="vehicle_registration" selected')
  await settled()
  expect(await rows()).toEqual([])
  expect(await stored()).toEqual([])
})

test('a document without label or type is refused at those fields, and its file is deleted', async () => {
  const { camille, rows, stored, settled } = await atHome()
  const page = await (await camille.post(urls.documents, { file: pdfFile(), label: ' ', type: 'passport' })).text()
  expect(textOf(page, 'pieces-jointes-label-erreur')).toMatch(/Renseignez le champ « Désignation »/)
  expect(textOf(page, 'pieces-jointes-type-erreur')).toMatch(/Choisissez un type/)
  await settled()
  expect([await rows(), await stored()]).toEqual([[], []])
})

test.each([
  ['docx', docx],
  ['odt', odt],
  ['zip', () => zipOf({ 'facture.pdf': '%PDF', 'annexe.xlsx': 'x' })],
] as const)('a valid %s is accepted', async (extension, make) => {
  const { camille } = await atHome()
  const file = new File([await make()], `a.${extension}`)
  expect((await camille.post(urls.documents, { file, ...details })).status).toBe(303)
})

test('a form without JavaScript and without a file part gets its missing fields named', async () => {
  const { camille } = await atHome()
  const answer = await camille.post(urls.documents, details)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(textOf(page, 'pieces-jointes-file-erreur')).toMatch(/Choisissez un fichier/)
  expect(page).toContain('value="Carte grise"')
})

test('a name keeps its accents and quotes, and loses its path and invisible characters', async () => {
  const { camille, rows } = await atHome()
  await camille.post(urls.documents, { file: pdfFile('C:\\docs\\L’été "à" 50%\u202e.pdf'), ...details })
  expect((await rows())[0]!.fileName).toBe('L’été "à" 50%.pdf')
})
