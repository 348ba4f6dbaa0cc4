import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { packedZip, zipOf } from '#test/support/sample-files.ts'
import { add, details, house } from './house.ts'

const zeros = new Uint8Array(3_000_000)
const letter = new TextEncoder().encode('Madame, Monsieur, '.repeat(5000))
const half = (packed: Uint8Array) => packed.map((byte, at) => (at > packed.length / 2 ? 0xff : byte))

test.each([
  ['says that it holds nothing, and swells', () => packedZip('a.txt', zeros, { says: 10 }), /dépasserait 200 Mo/],
  ['says as much as it weighs, and swells', () => packedZip('a.txt', zeros, { says: 2929 }), /dépasserait 200 Mo/],
  ['holds less than it says', () => packedZip('a.txt', letter, { says: letter.length + 1 }), /est abîmé/],
  ['is damaged inside', () => packedZip('a.txt', letter, { damage: half }), /est abîmé/],
  ['is packed in a way that few programs know', () => packedZip('a.txt', letter, { method: 14 }), /est abîmé/],
  ['has a directory for entries that are not there', async () => withoutHeaders(await zipOf({ a: 'b' })), /est abîmé/],
] as const)('an archive that %s is refused at the field, and nothing is stored', async (_, make, sentence) => {
  const home = await house()
  const file = new File([await make()], 'a.zip')
  const answer = await home.camille.post(urls.documents, { file, ...details })
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text(), 'pieces-jointes-file-erreur').replaceAll(/\s/g, ' ')).toMatch(sentence)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test.each([
  ['a.zip', 'lettre.txt'],
  ['a.docx', 'word/document.xml'],
])('a sound %s is accepted, really packed', async (name, entry) => {
  const home = await house()
  const row = await add(home, home.camille, new File([await packedZip(entry, letter)], name))
  expect(row).toMatchObject({ fileName: name, state: 'ready' })
})

/** The first header of an entry stays, which tells that it is a ZIP; the directory leads elsewhere. */
function withoutHeaders(zip: Uint8Array<ArrayBuffer>) {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 3, true)
  return copy
}
