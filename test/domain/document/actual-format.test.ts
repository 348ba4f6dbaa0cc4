import { expect, test } from 'vitest'
import { actualFormat } from '#src/domain/document/actual-format.ts'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf32 = (text: string) => new Uint8Array(Uint32Array.from([...`\uFEFF${text}`], (sign) => sign.codePointAt(0) ?? 0).buffer)
const [png, jpeg, zip, old] = ['\x89PNG\r\n\x1A\n\0', '\xFF\xD8\xFF\xE0', 'PK\x03\x04', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1']

test.each<[DocumentExtension, string, DocumentExtension, string]>([
  ['jpg', png, 'png', 'a screen shot that a telephone calls a photo'],
  ['png', jpeg, 'jpg', 'the other way round'],
  ['tiff', 'GIF89a..', 'gif', 'any image'],
  ['doc', '{\\rtf1 x}', 'rtf', 'Word keeps the name'],
  ['doc', zip, 'docx', 'a new document under the old name'],
  ['xls', zip, 'xlsx', 'a new workbook under the old name'],
  ['ppt', zip, 'pptx', 'new slides under the old name'],
  ['docx', old, 'docx', 'with a password: judged further'],
  ['xls', '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'html', 'an export of business software'],
  ['xls', '\xEF\xBB\xBF<?xml version="1.0"?><Workbook/>', 'xml', 'SpreadsheetML'],
  ['xls', 'a\tb\n1\t2\n', 'txt', 'a table of tabs'],
  ['doc', 'MIME-Version: 1.0\r\n', 'txt', 'a page saved by Word'],
])('%s with the content %j is %s: %s', (extension, head, format) => {
  expect(actualFormat(extension, bytes(head))).toBe(format)
})

test.each<[DocumentExtension, string]>([
  ['jpg', '%PDF-1.7'],
  ['jpg', 'RIFF\x20\0\0\0WEBPVP8 '],
  ['png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['pdf', jpeg],
  ['xls', 'MZ\x90\0\x03\0\0\0'],
  ['doc', jpeg],
  ['docx', '<html>'],
  ['ppt', '<html>'],
  ['xls', ''],
])('%s with the content %j is refused', (extension, head) => {
  expect(actualFormat(extension, bytes(head))).toBeUndefined()
})

test('text in UTF-32 with its mark is text, other bytes behind the mark are none', () => {
  expect(actualFormat('csv', utf32('Nom;Été\r\n'))).toBe('csv')
  expect(actualFormat('csv', bytes('\xFF\xFE\0\0\x01\x02\x03\x04'))).toBeUndefined()
})
