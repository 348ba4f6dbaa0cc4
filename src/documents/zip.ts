import { makeZip } from 'client-zip'
import { archiveNames } from '../domain/archive-names.ts'
import type { Ports } from '../ports/ports.ts'
import { openVerified } from './download.ts'
import type { Document } from './queries.ts'

/** What the archive says of the files that could not be put into it. */
export type MissingNote = { name: string; text: (fileNames: string[]) => string }

/** Many documents as one ZIP, made while it is sent: one file is open at a time. What is missing is told in a note inside. */
export function zipOf(ports: Ports, documents: Document[], note: MissingNote): ReadableStream<Uint8Array> {
  return makeZip(entries(ports, documents, note), { buffersAreUTF8: true })
}

async function* entries(ports: Ports, documents: Document[], note: MissingNote) {
  const names = archiveNames(documents.map(({ fileName }) => fileName))
  const missing: string[] = []
  for (const [index, document] of documents.entries()) {
    const content = await openVerified(ports, document)
    const name = names[index] ?? document.id
    if (content) yield { name, input: content, lastModified: document.createdAt }
    else missing.push(name)
  }
  if (missing.length > 0) yield { name: note.name, input: note.text(missing), lastModified: ports.now() }
}
