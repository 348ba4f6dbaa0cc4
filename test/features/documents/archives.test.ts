import { expect, test } from 'vitest'
import { ARCHIVE_BYTES_MAX, ARCHIVE_ENTRIES_MAX } from '#src/domain/document/archive-rules.ts'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { crowded, packedZip, swollen, zipOf } from '#test/support/sample-files.ts'
import { add, details, documentsPortal } from './documents-portal.ts'

const zeros = new Uint8Array(3_000_000)
const letter = new TextEncoder().encode('Madame, Monsieur, '.repeat(5000))
const half = (packed: Uint8Array) => packed.map((byte, at) => (at > packed.length / 2 ? 0xff : byte))

test.each([
  ['says that it holds nothing, and swells', () => packedZip('a.txt', zeros, { says: 10 }), /est abîmé/],
  ['says as much as it weighs, and swells', () => packedZip('a.txt', zeros, { says: 2929 }), /est abîmé/],
  ['holds less than it says', () => packedZip('a.txt', letter, { says: letter.length + 1 }), /est abîmé/],
  ['is damaged inside', () => packedZip('a.txt', letter, { damage: half }), /est abîmé/],
  ['is packed in a way that few programs know', () => packedZip('a.txt', letter, { method: 14 }), /n’est pas abîmée.*\(LZMA\)/],
  ['is wrong by its checksum', async () => withWrongChecksum(await zipOf({ a: 'b' })), /est abîmé/],
  [
    'says that it unpacks to more than 200 Mo',
    async () => swollen(await zipOf({ a: 'b' }), ARCHIVE_BYTES_MAX + 1),
    /dépasserait/,
  ],
  ['says that it unpacks to 4 Go', async () => swollen(await zipOf({ a: 'b' }), 0xffffffff), /dépasserait|est abîmé/],
  ['has too many entries', async () => crowded(ARCHIVE_ENTRIES_MAX + 1), /10\s?000/],
  ['has 65 535 entries', async () => crowded(65_535), /10\s?000/],
  ['lacks its last byte', async () => (await zipOf({ a: 'b' })).slice(0, -1), /est abîmé/],
  ['hides content in a folder', async () => asFolder(await zipOf({ a: 'b' })), /est abîmé/],
  ['has two entries on the same bytes', async () => overlapping(), /est abîmé|dépasserait/],
  ['counts fewer entries than its directory has', async () => hiding(await zipOf({ a: 'b', c: 'd' }), {}), /est abîmé/],
  [
    'says that its directory ends before the last entry',
    async () => hiding(await zipOf({ a: 'b', c: 'd' }), { bytes: 47 }),
    /est abîmé/,
  ],
  [
    'has a second directory in front of the one it names',
    async () => hiding(await zipOf({ a: 'b', c: 'd' }), { bytes: 47, skipped: 47 }),
    /est abîmé/,
  ],
  ['follows another archive', async () => joined(await zipOf({ a: 'b' }), await zipOf({ c: 'd' })), /est abîmé/],
  ['holds an archive whose name ends with a space', () => zipOf({ 'in.zip ': 'a' }), /une autre archive|archive/],
  ['has a directory for entries that are not there', async () => withoutHeaders(await zipOf({ a: 'b' })), /est abîmé/],
] as const)('an archive that %s is refused at the field, and nothing is stored', async (_, make, sentence) => {
  const home = await documentsPortal()
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
])('a valid, compressed %s is accepted', async (name, entry) => {
  const home = await documentsPortal()
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

function directoryPlaces(zip: Uint8Array<ArrayBuffer>) {
  const view = new DataView(zip.buffer)
  return Array.from(zip.keys()).filter((at) => at < zip.length - 4 && view.getUint32(at, true) === 0x02014b50)
}

function withWrongChecksum(zip: Uint8Array<ArrayBuffer>) {
  const view = new DataView(zip.buffer)
  const [directory = 0] = directoryPlaces(zip)
  view.setUint32(directory + 16, 1, true)
  view.setUint32(directory - 12, 1, true)
  return zip
}

function asFolder(zip: Uint8Array<ArrayBuffer>) {
  const [directory = 0] = directoryPlaces(zip)
  zip[directory + 46] = '/'.charCodeAt(0)
  return zip
}

test('an archive with an encrypted entry is accepted, since its content can’t be checked', async () => {
  const zip = await zipOf({ a: 'thirteen bytes' })
  const [directory = 0] = directoryPlaces(zip)
  for (const flags of [6, directory + 8]) zip[flags] = (zip[flags] ?? 0) | 1
  const home = await documentsPortal()
  expect(await add(home, home.camille, new File([zip], 'a.zip'))).toMatchObject({ state: 'ready' })
})

/** The second entry of the directory leads to the first. */
async function overlapping() {
  const zip = await zipOf({ a: 'x'.repeat(100), b: 'x'.repeat(100) })
  const [, second = 0] = directoryPlaces(zip)
  new DataView(zip.buffer).setUint32(second + 42, 0, true)
  return zip
}

/** Says that there is one entry, in a directory of so many bytes after the skipped ones. */
function hiding(zip: Uint8Array<ArrayBuffer>, { bytes, skipped = 0 }: { bytes?: number; skipped?: number }) {
  const view = new DataView(zip.buffer)
  const end = zip.length - 22
  for (const count of [end + 8, end + 10]) view.setUint16(count, 1, true)
  if (bytes !== undefined) view.setUint32(end + 12, bytes, true)
  view.setUint32(end + 16, view.getUint32(end + 16, true) + skipped, true)
  return zip
}

function joined(...parts: Uint8Array<ArrayBuffer>[]) {
  return new Uint8Array(parts.flatMap((part) => Array.from(part)))
}
