import { expect, test } from 'vitest'
import { mediaTypes } from '#src/domain/document/document-media-types.ts'
import { urlFor, urls } from '#src/urls.ts'
import { packedZip, zipOf } from '#test/support/sample-files.ts'
import { details, documentsPortal } from './documents-portal.ts'

const text = (content: string) => new TextEncoder().encode(content)
const ODT = 'application/vnd.oasis.opendocument.text'
const manifest = `<manifest:file-entry manifest:full-path="/" manifest:media-type="${ODT}"/>`

/** A compound file with one stream of this name. */
function compound(stream: string) {
  const file = new Uint8Array(1536)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(file.buffer)
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  for (const [index, sign] of [...stream].entries()) file[1024 + index * 2] = sign.charCodeAt(0)
  return file
}

const accepted: [name: string, make: () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, source: string][] = [
  ['Contrat S.A..pdf', () => text('%PDF-1.4'), 'Dolibarr/dolibarr #9354'],
  ['a.b.C.PDF', () => text('%PDF-1.4'), 'dotCMS #33821'],
  ['a.docx', () => zipOf({ 'word\\document.xml': 'x' }), 'Evernote’s separator: langgenius/dify #33131'],
  ['a.docx', () => zipOf({ '[trash]/0000.dat': 'x', 'word/document.xml': 'x' }), 'another order: h2non/filetype.py #197'],
  ['a.xlsx', () => zipOf({ 'Xl/Workbook.xml': 'x' }), 'capitals'],
  ['a.pptx', () => zipOf({ './ppt/presentation.xml': 'x' }), 'a relative name'],
  [
    'a.odt',
    () => zipOf({ 'content.xml': 'x', 'META-INF/manifest.xml': 'x', mimetype: ODT }),
    'mimetype last: opendocument-app #152',
  ],
  ['a.odt', () => packedZip('mimetype', text(ODT)), 'mimetype deflated: costerwi/rezip #7'],
  ['a.odt', () => zipOf({ mimetype: `${ODT}\n` }), 'with a line break'],
  [
    'a.odt',
    () => zipOf({ 'content.xml': 'x', 'META-INF/manifest.xml': manifest }),
    'openpreserve/odf-validator #49: no mimetype',
  ],
  ['a.docx', () => compound('EncryptedPackage'), 'with a password: onyx #7265'],
  ['a.xlsx', () => compound('EncryptedPackage'), 'with a password: neilharvey/FileSignatures #17'],
  ['a.csv', () => text('code;libelle\r\n1;cafe\r\n\u001a'), 'woocommerce #62236'],
]

test.each(accepted)('%s is accepted: %3$s', async (name, make) => {
  const home = await documentsPortal()
  const answer = await home.camille.post(urls.documents, { file: new File([await make()], name), ...details })
  expect(answer.status).toBe(303)
  expect(await home.stored()).toHaveLength(1)
})

const ftyp = (brand: string) => text(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}`)
const behind = (front: string, file: Uint8Array<ArrayBuffer>) => new Uint8Array([...text(front), ...file])

test.each([
  ['photo.jpg', () => ftyp('heic'), /image au format HEIC/],
  ['photo.jpg', () => ftyp('mif1'), /image au format HEIC/],
  ['photo.png', () => ftyp('avif'), /image au format AVIF/],
  ['photo.jpg', () => text('RIFF\x20\0\0\0WEBPVP8 '), /image au format WebP/],
  [
    'a.docx',
    async () => behind('\r\n\r\n', await zipOf({ 'word/document.xml': 'x' })),
    /pas abîmé, mais des espaces ou une ligne vide/,
  ],
  ['a.zip', async () => behind(' ', await zipOf({ 'a.txt': 'x' })), /pas abîmé, mais des espaces ou une ligne vide/],
  ['a.docx', () => compound('WordDocument'), /ne correspond pas/],
  ['a.ods', () => zipOf({ 'content.xml': 'x', 'META-INF/manifest.xml': manifest }), /ne correspond pas/],
  ['a.odt', () => zipOf({ 'content.xml': 'x' }), /ne correspond pas/],
  ['a.zip', () => packedZip('a.txt', text('x'), { method: 9 }), /n’est pas abîmée.*\(Deflate64\)/],
  ['a.zip', () => packedZip('a.wav', text('x'), { method: 97 }), /n’est pas abîmée.*\(WavPack\)/],
  ['a.zip', () => packedZip('a.txt', text('x'), { method: 98 }), /n’est pas abîmée.*\(PPMd\)/],
  ['a.zip', () => packedZip('a.txt', text('x'), { method: 77 }), /n’est pas abîmée.*inconnue/],
] as const)('%s, made by %o, is told as what it is', async (name, make, words) => {
  const home = await documentsPortal()
  const answer = await home.camille.post(urls.documents, { file: new File([await make()], name), ...details })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(words)])
})

const latin = (content: string) => Uint8Array.from(content, (sign) => sign.charCodeAt(0))

test.each([
  ['a.doc', () => text('{\\rtf1 Bonjour}'), 'application/rtf'],
  ['photo.jpg', () => latin('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), 'image/png'],
  ['export.xls', () => text('<html><table></table></html>'), 'text/html'],
  ['export.xls', () => text('a\tb\n1\t2\n'), 'text/plain'],
  ['new.xls', () => zipOf({ 'xl/workbook.xml': 'x' }), mediaTypes.xlsx],
  ['new.doc', () => zipOf({ 'word/document.xml': 'x' }), mediaTypes.docx],
] as const)(
  '%s is another format that its programs open: it is kept and given back as %3$s, a download',
  async (name, make, mediaType) => {
    const home = await documentsPortal()
    const answer = await home.camille.post(urls.documents, { file: new File([await make()], name), ...details })
    expect(answer.status).toBe(303)
    const [row] = await home.rows()
    expect(row).toMatchObject({ fileName: name, mediaType })
    const { headers } = await home.camille.get(urlFor(urls.documentFile, { id: row?.id ?? '' }))
    expect([headers.get('Content-Type'), headers.get('X-Content-Type-Options')]).toEqual([mediaType, 'nosniff'])
    expect(headers.get('Content-Disposition')).toMatch(/^attachment/)
  },
)

test('a workbook under the name of an old document is none of its formats', async () => {
  const home = await documentsPortal()
  const file = new File([await zipOf({ 'xl/workbook.xml': 'x' })], 'a.doc')
  expect((await home.camille.post(urls.documents, { file, ...details })).status).toBe(422)
})
