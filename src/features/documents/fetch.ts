import { documentNotes } from '#components/documents/words.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Document } from '#src/documents/document.queries.ts'
import { archiveResponse, download } from '#src/documents/download.ts'
import { zipOf } from '#src/documents/zip.ts'
import { attachment } from '#src/formats/content-disposition.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { urls } from '#src/urls.ts'
import { oneArchive } from '#src/web/archive-download.ts'
import { NotFound } from '#src/web/problems.ts'
import { reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import { readTicked } from './document.queries.ts'
import { showFailure, showManager } from './panel.tsx'

export async function fetchOne(c: Ctx, { person, document }: { person: SignedIn; document: Document }) {
  if (document.state !== 'ready') throw new NotFound()
  return unlessStoreFails(
    c,
    person,
    async () => (await download(c.env, document, reporter(c))) ?? c.redirect(urls.documents, 303),
  )
}

export async function fetchTicked(c: Ctx, person: SignedIn) {
  const ids = c.req.queries('selection') ?? []
  const documents = (await readTicked(c.env.db, person.userId, ids)).filter(({ state }) => state === 'ready')
  if (documents.length === 0) {
    const selectionMessage = ids.length === 0 ? documentNotes.nothingTicked : documentNotes.nothingToDownload
    return showManager(c, person, { selectionMessage }, 422)
  }
  const note = { name: documentNotes.missingName, text: documentNotes.missing }
  const archive = () => zipOf(c.env, documents, note, reporter(c))
  return unlessStoreFails(c, person, async () =>
    archiveResponse(await oneArchive(c, person.userId, archive), attachment(documentNotes.archiveName)),
  )
}

function unlessStoreFails(c: Ctx, person: SignedIn, answer: () => Promise<Response>) {
  return answer().catch((error: unknown) => {
    if (error instanceof StoreFailed) return showFailure(c, person, { failure: 'not_read' })
    throw error
  })
}
