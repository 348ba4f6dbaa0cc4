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

test('a PDF may begin after blanks, but after nothing else', () => {
  expect(contentMatches('pdf', bytes(`${' '.repeat(1000)}%PDF-1.7`))).toBe(true)
  expect(contentMatches('pdf', bytes(`${' '.repeat(1024)}`))).toBe(false)
  expect(contentMatches('pdf', bytes('GIF89a %PDF-1.7'))).toBe(false)
})
