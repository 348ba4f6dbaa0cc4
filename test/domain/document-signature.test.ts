import { expect, test } from 'vitest'
import { type DocumentExtension, documentExtensions } from '../../src/domain/document-extensions.ts'
import { contentMatches } from '../../src/domain/document-signature.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const heads: Partial<Record<DocumentExtension, string[]>> = {
  bmp: ['BM6\0'],
  gif: ['GIF89a..', 'GIF87a..'],
  jpeg: ['\xFF\xD8\xFF\xE0'],
  jpg: ['\xFF\xD8\xFF\xE1'],
  png: ['\x89PNG\r\n\x1A\n\0'],
  tif: ['II*\0', 'MM\0*'],
  tiff: ['II*\0', 'MM\0*'],
  pdf: ['%PDF-1.7', '\r\n%PDF-1.4'],
  odt: ['PK\x03\x04'],
  ods: ['PK\x03\x04'],
  odp: ['PK\x03\x04'],
  docx: ['PK\x03\x04'],
  xlsx: ['PK\x03\x04'],
  pptx: ['PK\x03\x04'],
  zip: ['PK\x03\x04', 'PK\x05\x06'],
  doc: ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  xls: ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ppt: ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  rtf: ['{\\rtf1'],
  gz: ['\x1F\x8B\x08'],
  tgz: ['\x1F\x8B\x08'],
  bz2: ['BZh9'],
}

test.each(Object.entries(heads))('a %s begins as it should, and a program under that name does not', (extension, starts) => {
  for (const start of starts) expect(contentMatches(extension as DocumentExtension, bytes(start))).toBe(true)
  expect(contentMatches(extension as DocumentExtension, bytes('MZ\x90\0'))).toBe(false)
  expect(contentMatches(extension as DocumentExtension, bytes(''))).toBe(false)
})

test('texts have no signature', () => {
  const without = documentExtensions.filter((extension) => !heads[extension])
  expect(without).toEqual(['svg', 'txt', 'csv', 'xml', 'htm', 'html', 'xhtml', 'p7s'])
  for (const extension of without) expect(contentMatches(extension, bytes('anything'))).toBe(true)
})

test('a PDF may begin within the first kilobyte, not later', () => {
  expect(contentMatches('pdf', bytes(`${' '.repeat(1000)}%PDF-1.7`))).toBe(true)
  expect(contentMatches('pdf', bytes(`${' '.repeat(1024)}%PDF-1.7`))).toBe(false)
})
