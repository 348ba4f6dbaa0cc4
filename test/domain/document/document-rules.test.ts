import { expect, test } from 'vitest'
import { documentExtensions } from '#src/domain/document/document-extensions.ts'
import {
  type DocumentUsage,
  decideDocumentDetails,
  decideFile,
  nextFileLimit,
  quotaProblem,
} from '#src/domain/document/document-rules.ts'
import { documentTypes } from '#src/domain/document/document-types.ts'

const nothing: DocumentUsage = { documents: 0, bytes: 0 }
const nameProblem = (fileName: string) => decideFile(fileName, nothing).refused

test.each(
  'BMP GIF JPEG JPG PNG TIF TIFF SVG PDF ODT ODS ODP DOC DOCX XLS XLSX PPT PPTX RTF TXT CSV XML HTM HTML XHTML ZIP GZ TGZ BZ2 P7S'.split(
    ' ',
  ),
)('the extension %s is accepted, in capitals too', (extension) => {
  expect(nameProblem(`Facture.2026.${extension}`)).toBeUndefined()
  expect(nameProblem(`facture.${extension.toLowerCase()}`)).toBeUndefined()
})

test('ten extensions are accepted and no other', () => {
  expect(documentExtensions).toHaveLength(30)
  expect(documentTypes).toHaveLength(10)
})

test.each(['rib', 'rib.', '.pdf', '..pdf', 'rib.exe', 'rib.pdf.exe', 'rib.js'])(
  'the file %j is refused for its extension',
  (fileName) => {
    expect(nameProblem(fileName)).toBe('extension_refused')
  },
)

test.each([
  ['C:\\fakepath\\rib.pdf', 'rib.pdf'],
  ['../../etc/rib.pdf', 'rib.pdf'],
  [' mon\r\n rib .pdf ', 'mon rib .pdf'],
  ['re\u0301sume\u0301.pdf', 'r\u00e9sum\u00e9.pdf'],
  ['rib\u202efdp.pdf', 'ribfdp.pdf'],
])('the file %j is kept as %j', (typed, kept) => {
  expect(decideFile(typed, nothing).accepted?.fileName).toBe(kept)
})

test('a file name is mandatory and has fifty characters at most, extension included', () => {
  expect(nameProblem('')).toBe('missing')
  expect(nameProblem(`${'é'.repeat(46)}.pdf`)).toBeUndefined()
  expect(nameProblem(`${'é'.repeat(47)}.pdf`)).toBe('name_too_long')
})

test.each([
  [{ label: ' ', type: 'quote' }, { label: 'missing' }],
  [{ label: 'é'.repeat(101), type: 'quote' }, { label: 'too_long' }],
  [{ label: 'Devis', type: '' }, { type: 'missing' }],
  [{ label: 'Devis', type: 'passport' }, { type: 'unknown_type' }],
  [
    { label: '', type: '' },
    { label: 'missing', type: 'missing' },
  ],
])('the details %o are refused: %o', (details, problems) => {
  expect(decideDocumentDetails(details).refused).toEqual(problems)
})

test('spaces in label and type are normalized', () => {
  expect(decideDocumentDetails({ label: ' Devis  2026 ', type: 'quote' })).toEqual({
    accepted: { label: 'Devis 2026', type: 'quote' },
  })
  expect(decideDocumentDetails({ label: 'é'.repeat(100), type: 'quote' }).refused).toBeUndefined()
})

test.each([
  [{ documents: 99, bytes: 0 }, undefined],
  [{ documents: 100, bytes: 0 }, 'too_many_documents'],
  [{ documents: 1, bytes: 209_715_200 - 40_000 }, undefined],
  [{ documents: 1, bytes: 209_715_200 - 39_999 }, 'quota_exceeded'],
])('with %o already kept, adding forty thousand bytes gives: %o', (usage, problem) => {
  expect(quotaProblem(40_000, usage)).toBe(problem)
})

test('a person with a hundred documents is warned before they send a file', () => {
  expect(decideFile('rib.pdf', { documents: 100, bytes: 0 }).refused).toBe('too_many_documents')
})

test.each([
  [
    { documents: 0, bytes: 0 },
    { bytes: 10_485_760, problemBeyond: 'too_big' },
  ],
  [
    { documents: 99, bytes: 199_229_440 },
    { bytes: 10_485_760, problemBeyond: 'too_big' },
  ],
  [
    { documents: 99, bytes: 199_229_441 },
    { bytes: 10_485_759, problemBeyond: 'quota_exceeded' },
  ],
  [
    { documents: 20, bytes: 209_715_200 },
    { bytes: 0, problemBeyond: 'quota_exceeded' },
  ],
  [
    { documents: 100, bytes: 100 },
    { bytes: 0, problemBeyond: 'too_many_documents' },
  ],
])('with %j kept, the next file may fill the remaining quota', (usage, heaviest) => {
  expect(nextFileLimit(usage)).toEqual(heaviest)
})
