import { crc32 } from 'node:zlib'
import { makeZip } from 'client-zip'

const text = (content: string) => new TextEncoder().encode(content)

export function pdfOf(sizeBytes: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(sizeBytes).fill(0x20)
  content.set(text('%PDF-1.7\n').subarray(0, sizeBytes))
  return content
}

export const pdfFile = (name = 'carte-grise.pdf', sizeBytes = 2000) => new File([pdfOf(sizeBytes)], name)

export async function zipOf(entries: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const inputs = Object.entries(entries).map(([name, input]) => ({ name, input }))
  return new Uint8Array(await new Response(makeZip(inputs)).arrayBuffer())
}

export const docx = () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
export const odt = () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' })

/** A ZIP with one deflated entry; its directory declares this size, and `damage` changes the packed bytes. */
export async function packedZip(
  name: string,
  content: Uint8Array<ArrayBuffer>,
  { says = content.length, method = 8, damage = (packed: Uint8Array) => packed } = {},
) {
  const squeezed = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const packed = damage(new Uint8Array(await new Response(squeezed).arrayBuffer()))
  const zip = await zipOf({ [name]: 'x'.repeat(packed.length) })
  const view = new DataView(zip.buffer)
  zip.set(packed, 30 + text(name).length)
  const directory = directoryOf(zip)
  const descriptor = directory - 16
  view.setUint16(8, method, true)
  view.setUint16(directory + 10, method, true)
  view.setUint32(directory + 16, crc32(content), true)
  view.setUint32(descriptor + 4, crc32(content), true)
  view.setUint32(directory + 24, says, true)
  view.setUint32(descriptor + 12, says, true)
  return zip
}

/** The same ZIP with another declared size of its first entry. */
export function swollen(zip: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  const copy = zip.slice()
  new DataView(copy.buffer).setUint32(directoryOf(zip) + 24, bytes, true)
  return copy
}

function directoryOf(zip: Uint8Array<ArrayBuffer>) {
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) return at
  throw new Error('there is no directory')
}

/** A directory of this many unnamed entries, after the header of a file that it does not list. */
export function crowded(entries: number): Uint8Array<ArrayBuffer> {
  const [header, directoryBytes] = [30, entries * 46]
  const copy = new Uint8Array(header + directoryBytes + 22)
  const view = new DataView(copy.buffer)
  view.setUint32(0, 0x04034b50, true)
  for (let entry = 0; entry < entries; entry++) view.setUint32(header + entry * 46, 0x02014b50, true)
  const end = header + directoryBytes
  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 10, entries, true)
  view.setUint32(end + 12, directoryBytes, true)
  view.setUint32(end + 16, header, true)
  return copy
}
