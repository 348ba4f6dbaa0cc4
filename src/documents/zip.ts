import { makeZip } from 'client-zip'
import { archiveNames } from '../domain/archive-names.ts'
import type { Ports } from '../ports/ports.ts'
import { openVerified } from './download.ts'
import type { Document } from './queries.ts'

/** What the archive says of the files that could not be put into it. */
export type MissingNote = { name: string; text: (fileNames: string[]) => string }

/** What else the archive holds: a text before the documents, which then lie in a folder. */
export type Around = { first?: { name: string; input: string }; folder?: string }

/** Many documents as one ZIP, made while it is sent: one file is open at a time. What is missing is told in a note inside. */
export function zipOf(ports: Ports, documents: Document[], note: MissingNote, around: Around = {}): ReadableStream<Uint8Array> {
  return makeZip(entries(ports, documents, note, around), { buffersAreUTF8: true })
}

async function* entries(ports: Ports, documents: Document[], note: MissingNote, { first, folder = '' }: Around) {
  if (first) yield { ...first, lastModified: ports.now() }
  const names = archiveNames(documents.map(({ fileName }) => fileName))
  const missing: string[] = []
  for (const [index, document] of documents.entries()) {
    const content = await openVerified(ports, document)
    const name = names[index] ?? document.id
    if (content) yield { name: folder + name, input: content, lastModified: document.createdAt }
    else missing.push(name)
  }
  if (missing.length > 0) yield { name: note.name, input: note.text(missing), lastModified: ports.now() }
}
