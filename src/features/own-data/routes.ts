import { documentNotes } from '#components/documents/words.ts'
import { ownDataNames, ownDataPage } from '#components/own-data/OwnDataDocument.tsx'
import { ownDataText } from '#components/own-data/own-data-file.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { archiveResponse } from '#src/documents/download.ts'
import { zipOf } from '#src/documents/zip.ts'
import { attachment } from '#src/formats/content-disposition.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { oneArchive } from '#src/web/archive-download.ts'
import { reporter } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { readOwnData } from './own-data.queries.ts'

export const ownDataRoutes: Routes = {
  [`GET ${urls.ownData}`]: route(signedIn, fetchOwnData),
}

async function fetchOwnData(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const archive = await oneArchive(c, userId, async () => {
    const data = await readOwnData(db, userId)
    await commit(db, [journalEntry(c.env, { act: 'own_data_fetched', actorId: userId, subjectId: userId })])
    const documents = data.documents.filter(({ state }) => state === 'ready')
    const texts = [
      { name: ownDataNames.page, input: await ownDataPage(data, now()) },
      { name: ownDataNames.data, input: ownDataText(data, now()) },
    ]
    const note = { name: documentNotes.missingName, text: documentNotes.missing }
    return zipOf(c.env, documents, note, reporter(c), { texts, folder: ownDataNames.folder })
  })
  return archiveResponse(archive, attachment(ownDataNames.archive))
}
