import { DocumentDeletion } from '#components/documents/DocumentDeletion.tsx'
import { documentNotes } from '#components/documents/words.ts'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { forgetSoon } from '#src/documents/forget-deleted.ts'
import { removeFromAccount } from '#src/documents/invoice-files.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { readTicked, ticked } from './document.queries.ts'
import { selectionForm } from './form.ts'
import { showDone, showManager } from './panel.tsx'

export async function askBeforeDeleting(c: Ctx, person: SignedIn) {
  const ids = c.req.queries('selection') ?? []
  if (ids.length === 0) return showManager(c, person, { selectionMessage: documentNotes.nothingTicked }, 422)
  const documents = await readTicked(c.env.db, person.userId, ids)
  if (documents.length === 0) throw new NotFound()
  return showPanel(c, titles.documents, <DocumentDeletion documents={documents} />)
}

/** Marks the rows now; deletes the files after the response. Sent again, it says once more that it is done. */
export const remove = once(markAndForget, (c: Ctx, person: SignedIn) => showDone(c, person, 'suppression'))

async function markAndForget(c: Ctx, { userId }: SignedIn, note: Note) {
  const { db, now } = c.env
  const { values } = await readForm(c, selectionForm)
  const documents = await readTicked(db, userId, values?.selection ?? [])
  if (documents.length === 0) throw new NotFound()

  const ids = documents.map(({ id }) => id)
  const act = { act: 'documents_deleted' as const, actorId: userId, subjectId: userId }
  const entry = journalEntry(c.env, { ...act, details: { documentIds: ids } })
  await commit(db, [removeFromAccount(db, ticked(userId, ids), now()), entry, ...note()])
  forgetSoon(c.env, ids)
  return { result: '' }
}
