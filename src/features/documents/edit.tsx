import { DocumentEditor } from '#components/documents/DocumentEditor.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { Document } from '#src/documents/document.queries.ts'
import { decideDocumentDetails } from '#src/domain/document/document-rules.ts'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { changeDetails, findDocument } from './document.queries.ts'
import { detailsForm } from './form.ts'
import { showDone } from './panel.tsx'

type Own = { person: SignedIn; document: Document }

export async function showEditor(c: Ctx, { document }: Own) {
  return view(c, { document })
}

export async function edit(c: Ctx, { person, document }: Own) {
  const { db } = c.env
  const { values, typed, problems } = await readForm(c, detailsForm)
  if (problems)
    return view(c, { document: { ...document, ...typed, version: values?.version ?? document.version }, problems }, 422)
  const { accepted, refused } = decideDocumentDetails(values)
  if (refused) return view(c, { document: { ...document, ...values }, problems: refused }, 422)

  const { userId } = person
  const details = { documentId: document.id }
  const act = { act: 'document_changed' as const, actorId: userId, subjectId: userId, details }
  const isSaved = await tryCommit(db, [
    changeDetails(db, document.id, { ...accepted, version: values.version }),
    journalEntry(c.env, act),
  ])
  if (!isSaved) {
    const [stored] = await findDocument(db, userId, document.id)
    if (!stored) throw new NotFound()
    if (!isStored(stored, accepted)) return view(c, { document: { ...stored, ...accepted }, stale: true }, 409)
  }
  return showDone(c, person, 'modification')
}

function view(c: Ctx, props: Parameters<typeof DocumentEditor>[0], status: 200 | 409 | 422 = 200) {
  return showPanel(c, titles.document, <DocumentEditor {...props} />, status)
}
