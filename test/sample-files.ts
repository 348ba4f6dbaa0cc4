import { makeZip } from 'client-zip'

const text = (content: string) => new TextEncoder().encode(content)

/** A PDF of so many bytes, as far as its start tells. */
export function pdfOf(sizeBytes: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(sizeBytes).fill(0x20)
  content.set(text('%PDF-1.7\n').subarray(0, sizeBytes))
  return content
}

export const pdfFile = (name = 'carte-grise.pdf', sizeBytes = 2000) => new File([pdfOf(sizeBytes)], name)

/** A ZIP of these entries, as client-zip writes it. */
export async function zipOf(entries: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const inputs = Object.entries(entries).map(([name, input]) => ({ name, input }))
  return new Uint8Array(await new Response(makeZip(inputs)).arrayBuffer())
}

export const docx = () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
export const odt = () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' })

/** The same ZIP, with the first entry of its directory saying that it unpacks to so much. */
export function swollen(zip: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, bytes, true)
      return copy
    }
  throw new Error('there is no directory')
}

/** A directory of so many entries that name nothing, without any file before it. */
export function crowded(entries: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(entries * 46 + 22)
  const view = new DataView(copy.buffer)
  for (let entry = 0; entry < entries; entry++) view.setUint32(entry * 46, 0x02014b50, true)
  view.setUint32(entries * 46, 0x06054b50, true)
  view.setUint16(entries * 46 + 10, entries, true)
  copy.set(text('PK\x05\x06'), entries * 46)
  return copy
}
