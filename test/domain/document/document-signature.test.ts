import { expect, test } from 'vitest'
import { type DocumentExtension, documentExtensions } from '#src/domain/document/document-extensions.ts'
import { contentMatches } from '#src/domain/document/document-signature.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const heads: Partial<Record<DocumentExtension, string[]>> = {
  bmp: ['BM6\0'],
  gif: ['GIF89a..', 'GIF87a..'],
  jpeg: ['\xFF\xD8\xFF\xE0'],
  jpg: ['\xFF\xD8\xFF\xE1'],
  png: ['\x89PNG\r\n\x1A\n\0'],
  tif: ['II*\0', 'MM\0*', 'II+\0\b\0\0\0', 'MM\0+\0\b\0\0'],
  tiff: ['II*\0', 'MM\0*'],
  pdf: ['%PDF-1.7', '\r\n%PDF-1.4', '%!PS-Adobe-3.0 PDF-1.4\n'],
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

test.each(Object.entries(heads))(
  'a %s is accepted with its signature; a program under that name is refused',
  (extension, starts) => {
    for (const start of starts) expect(contentMatches(extension as DocumentExtension, bytes(start))).toBe(true)
    expect(contentMatches(extension as DocumentExtension, bytes('MZ\x90\0'))).toBe(false)
    expect(contentMatches(extension as DocumentExtension, bytes(''))).toBe(false)
  },
)

const texts: Partial<Record<DocumentExtension, string[]>> = {
  svg: ['<svg xmlns="http://www.w3.org/2000/svg">', '\xEF\xBB\xBF<?xml version="1.0"?>'],
  txt: ['Bonjour', 'BM, initiales', 'MZ comme Mézières', '\xFF\xFEB\0o\0n\0', 'na\xEFf'],
  csv: ['BM;Montant\r\n', '\xEF\xBB\xBFID;Nom'],
  xml: ['<?xml version="1.0"?>', '\n <Invoice>', '\xFE\xFF\0<'],
  htm: ['<!DOCTYPE html>', '<p>Bonjour'],
  html: ['<!-- -->', 'Bonjour'],
  xhtml: ['<?xml version="1.0"?>'],
  p7s: ['\x30\x82\x01\x02', '-----BEGIN PKCS7-----\n'],
}

test('each extension has a signature or is a text format', () => {
  expect(documentExtensions.filter((extension) => !heads[extension] && !texts[extension])).toEqual([])
})

test.each(Object.entries(texts))(
  'a %s is accepted as text, whatever its first characters; a program is refused',
  (extension, starts) => {
    for (const start of starts) expect(contentMatches(extension as DocumentExtension, bytes(start))).toBe(true)
    expect(contentMatches(extension as DocumentExtension, bytes('MZ\x90\0\x03\0'))).toBe(false)
    expect(contentMatches(extension as DocumentExtension, bytes('\x7FELF\x02\x01'))).toBe(false)
  },
)

test.each(['txt', 'csv', 'html', 'svg'] as const)('a program after a UTF-16 mark is refused as %s', (extension) => {
  for (const mark of ['\xFF\xFE', '\xFE\xFF']) expect(contentMatches(extension, bytes(`${mark}MZ\x90\0\x03\0\0\0`))).toBe(false)
})

test.each(['svg', 'xml', 'xhtml'] as const)('a %s must begin with a tag', (extension) => {
  expect(contentMatches(extension, bytes('\xFF\xFEB\0o\0n\0'))).toBe(false)
  expect(contentMatches(extension, bytes('Bonjour'))).toBe(false)
})

test.each([
  [`${' '.repeat(1000)}%PDF-1.7`, 'blanks'],
  ['\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n%PDF-1.4', 'a print driver: paperless-ngx #7888'],
  ['--limite\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4', 'an echoed form: AJMitev/FileTypeChecker #52'],
  ['TEXTmdos \xff\xff%PDF-1.4', 'MacBinary'],
  ['\n\xf2\xc0%PDF-1.4', 'Muraad/Mime-Detective #25'],
  [`${'x'.repeat(1019)}%PDF-`, 'in the last bytes of the first 1024: yob/pdf-reader #298'],
])('%j is a PDF: %s', (head) => {
  expect(contentMatches('pdf', bytes(head))).toBe(true)
})

test.each([
  [' '.repeat(1024), 'no header'],
  [`${'x'.repeat(1020)}%PDF`, 'cut off'],
  ['MZ\x90\0 %PDF-1.4', 'a program: neilharvey/FileSignatures #85'],
  ['\x7FELF %PDF-1.4', 'another'],
])('%j is no PDF: %s', (head) => {
  expect(contentMatches('pdf', bytes(head))).toBe(false)
})

const wide = (text: string, isLittle = true) => [...text].map((sign) => (isLittle ? `${sign}\0` : `\0${sign}`)).join('')

test.each([
  ['code;libelle\r\n1;caf\x82\r\n\x1a', 'the end of a file in DOS: woocommerce #62236'],
  ['BM;1\r\n\x1a', 'which begins like an image'],
  ['a\x1fb\x1ec\r\n', 'separators of units and records'],
  [`1;x${'\0'.repeat(40)}\r\n`, 'lines padded with zeros: OpenDataServices/flatten-tool #435'],
  ['a;b\x01\r\n', 'a stray control'],
  [wide('code;libelle\r\n1;caf\xe9'), 'UTF-16 without a mark'],
  [wide('code;libelle\r\n', false), 'the other way round'],
  [wide('na\x1a'), 'UTF-16 with the end of a file in DOS'],
])('%j is text: %s', (head) => {
  for (const extension of ['txt', 'csv'] as const) expect(contentMatches(extension, bytes(head))).toBe(true)
})

test.each(['\x89PNG\r\n\x1A\n\0\0', 'PK\x03\x04\x14\0', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0', '\x01\x02\x03\x04\x05\x06'])(
  '%j is no text',
  (head) => {
    expect(contentMatches('csv', bytes(head))).toBe(false)
  },
)
