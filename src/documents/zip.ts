import { makeZip } from 'client-zip'
import { archiveNames } from '#src/domain/document/archive-names.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Document } from './document.queries.ts'
import { openVerified } from './download.ts'
import type { Failed } from './verified-content.ts'

export type MissingNote = { name: string; text: (fileNames: string[]) => string }

/** Text files added before the documents, which then go into a folder. */
export type Around = { texts?: { name: string; input: string }[]; folder?: string }

/**
 * One open file at a time. The first is opened before the response: a failing store throws StoreFailed. A later failure goes to
 * `failed` and breaks the archive off before its directory, so that it is recognisably incomplete.
 */
export async function zipOf(ports: Ports, documents: Document[], note: MissingNote, failed: Failed, around: Around = {}) {
  const all = entries(ports, documents, note, failed, around)
  return makeZip(resumed(await all.next(), all), { buffersAreUTF8: true })
}

async function* resumed<Entry>(first: IteratorResult<Entry, void>, others: AsyncGenerator<Entry, void>) {
  try {
    if (!first.done) yield first.value
    yield* others
  } finally {
    await others.return()
  }
}

async function* entries(
  ports: Ports,
  documents: Document[],
  note: MissingNote,
  failed: Failed,
  { texts = [], folder = '' }: Around,
) {
  for (const text of texts) yield { ...text, lastModified: ports.now() }
  const names = archiveNames(documents.map(({ fileName }) => fileName))
  const missing: string[] = []
  for (const [index, document] of documents.entries()) {
    const content = await openVerified(ports, document, failed)
    const name = names[index] ?? document.id
    if (content) yield* entry(folder + name, content, document.createdAt)
    else missing.push(name)
  }
  if (missing.length > 0) yield { name: note.name, input: note.text(missing), lastModified: ports.now() }
}

/** The visitor may cancel the download. */
async function* entry(name: string, { body, close }: { body: ReadableStream; close: () => Promise<void> }, lastModified: Date) {
  try {
    yield { name, input: body, lastModified }
  } finally {
    await close()
  }
}
