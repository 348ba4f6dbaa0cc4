import { expect, test } from 'vitest'
import { documentExtensions } from '../../src/domain/document-extensions.ts'
import { type DocumentUsage, type DocumentWish, decideDocument, decideDocumentDetails } from '../../src/domain/document-rules.ts'
import { documentTypes } from '../../src/domain/document-types.ts'

const rib: DocumentWish = { fileName: 'rib.pdf', sizeBytes: 40_000, label: 'Mon RIB', type: 'bank_details' }
const nothing: DocumentUsage = { documents: 0, bytes: 0 }

function refusal(change: Partial<DocumentWish>, usage = nothing) {
  return decideDocument({ ...rib, ...change }, usage).refused
}

test('a document within the limits is accepted', () => {
  expect(decideDocument(rib, nothing)).toEqual({ accepted: { ...rib, extension: 'pdf' } })
})

test.each(
  'BMP GIF JPEG JPG PNG TIF TIFF SVG PDF ODT ODS ODP DOC DOCX XLS XLSX PPT PPTX RTF TXT CSV XML HTM HTML XHTML ZIP GZ TGZ BZ2 P7S'.split(
    ' ',
  ),
)('%s is accepted, in capitals or not', (extension) => {
  expect(refusal({ fileName: `Facture.2026.${extension}` })).toBeUndefined()
  expect(refusal({ fileName: `facture.${extension.toLowerCase()}` })).toBeUndefined()
})

test('no other extension is, and there are ten types', () => {
  expect(documentExtensions).toHaveLength(30)
  expect(documentTypes).toHaveLength(10)
})

test.each(['rib', 'rib.', '.pdf', '..pdf', 'rib.exe', 'rib.pdf.exe', 'rib.js'])(
  'the file %j is refused for its extension',
  (fileName) => {
    expect(refusal({ fileName })).toEqual({ file: 'extension_refused' })
  },
)

test.each([
  ['C:\\fakepath\\rib.pdf', 'rib.pdf'],
  ['../../etc/rib.pdf', 'rib.pdf'],
  [' mon\r\n rib .pdf ', 'mon rib .pdf'],
  ['re\u0301sume\u0301.pdf', 'r\u00e9sum\u00e9.pdf'],
  ['rib\u202efdp.pdf', 'ribfdp.pdf'],
])('the file %j is kept as %j', (typed, kept) => {
  expect(decideDocument({ ...rib, fileName: typed }, nothing).accepted?.fileName).toBe(kept)
})

test.each([
  [{ fileName: '' }, { file: 'missing' }],
  [{ sizeBytes: 0 }, { file: 'empty' }],
  [{ sizeBytes: 10_485_761 }, { file: 'too_big' }],
  [{ fileName: `${'r'.repeat(47)}.pdf` }, { file: 'name_too_long' }],
  [{ label: ' ' }, { label: 'missing' }],
  [{ label: 'é'.repeat(101) }, { label: 'too_long' }],
  [{ type: '' }, { type: 'missing' }],
  [{ type: 'passport' }, { type: 'unknown_type' }],
  [
    { fileName: '', label: '', type: '' },
    { file: 'missing', label: 'missing', type: 'missing' },
  ],
] as const)('%o is refused: %o', (change, problems) => {
  expect(refusal(change)).toEqual(problems)
})

test.each([{ sizeBytes: 10_485_760 }, { fileName: `${'r'.repeat(46)}.pdf` }, { label: 'é'.repeat(100) }])(
  '%o is just within the limits',
  (change) => {
    expect(refusal(change)).toBeUndefined()
  },
)

test.each([
  [{ documents: 99, bytes: 0 }, undefined],
  [{ documents: 100, bytes: 0 }, { file: 'too_many_documents' }],
  [{ documents: 1, bytes: 209_715_200 - 40_000 }, undefined],
  [{ documents: 1, bytes: 209_715_200 - 39_999 }, { file: 'quota_exceeded' }],
])('with %o already kept: %o', (usage, problems) => {
  expect(refusal({}, usage)).toEqual(problems)
})

test('label and type change by the same rules', () => {
  expect(decideDocumentDetails({ label: ' Devis  2026 ', type: 'quote' })).toEqual({
    accepted: { label: 'Devis 2026', type: 'quote' },
  })
  expect(decideDocumentDetails({ label: '', type: 'x' }).refused).toEqual({ label: 'missing', type: 'unknown_type' })
})
