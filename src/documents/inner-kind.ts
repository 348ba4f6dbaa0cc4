import type { Entry } from '@zip.js/zip.js/lib/zip-core-reader.js'
import { partName } from '#src/domain/document/archive-rules.ts'
import type { Files } from '#src/ports/files.ts'

/** Of `mimetype`, and of the beginning of a manifest. */
const MEDIA_TYPE_BYTES_MAX = 200
const MANIFEST_BYTES_MAX = 1024 * 1024
const OPEN_DOCUMENT = /media-type="(application\/vnd\.oasis\.opendocument\.[a-z-]+)"/i

/** The media type that an OpenDocument file gives itself: in `mimetype`, wherever and however packed, else in its manifest; or ''. */
export async function openDocumentType(entries: Entry[]): Promise<string> {
  const said = await textOf(entries, 'mimetype', MEDIA_TYPE_BYTES_MAX)
  if (said) return said.replace('\uFEFF', '').trim().toLowerCase()
  const manifest = await textOf(entries, 'meta-inf/manifest.xml', MANIFEST_BYTES_MAX)
  return OPEN_DOCUMENT.exec(manifest)?.[1]?.toLowerCase() ?? ''
}

async function textOf(entries: Entry[], name: string, bytesMax: number) {
  const entry = entries.find(({ filename }) => partName(filename) === name)
  if (!entry || entry.directory || entry.encrypted || entry.uncompressedSize > bytesMax) return ''
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const [text] = await Promise.all([new Response(readable).text(), entry.getData(writable)])
  return text
}

const HEADER_BYTES = 76
const DIRECTORY_BYTES = 8192
/** Names in a compound file are UTF-16 ([MS-CFB] 2.6.1); a package with a password is in this stream ([MS-OFFCRYPTO] 2.3.4). */
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].join('\0')

/** Whether a compound file holds an office file with a password, by the names in its directory. */
export async function isEncryptedOffice(files: Files, storageKey: string, sizeBytes: number): Promise<boolean> {
  const header = await bytesAt(files, storageKey, 0, Math.min(HEADER_BYTES, sizeBytes))
  if (header.length < HEADER_BYTES) return false
  const view = new DataView(header.buffer, header.byteOffset)
  const sectorBytes = 2 ** Math.min(view.getUint16(30, true), 12)
  const offset = (view.getUint32(48, true) + 1) * sectorBytes
  if (offset >= sizeBytes) return false
  const directory = await bytesAt(files, storageKey, offset, Math.min(DIRECTORY_BYTES, sizeBytes - offset))
  return new TextDecoder('latin1').decode(directory).includes(ENCRYPTED_PACKAGE)
}

async function bytesAt(files: Files, storageKey: string, offset: number, length: number) {
  const content = await files.get(storageKey, { offset, length })
  if (!content) throw new Error('the file is not in the store')
  return new Uint8Array(await new Response(content).arrayBuffer())
}
