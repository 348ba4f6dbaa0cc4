import { DocumentEditor } from '#components/documents/DocumentEditor.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { journalRow } from '#src/db/journal.ts'
import type { Document } from '#src/documents/queries.ts'
import { decideDocumentDetails } from '#src/domain/document/document-rules.ts'
import { readForm } from '#src/web/form.ts'
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
  const { db, now, randomToken } = c.env
  const { values, typed, problems } = await readForm(c, detailsForm)
  if (problems) return view(c, { document: { ...document, ...typed, version: document.version }, problems }, 422)
  const { accepted, refused } = decideDocumentDetails(values)
  if (refused) return view(c, { document: { ...document, ...values }, problems: refused }, 422)

  const { userId } = person
  const details = { documentId: document.id }
  const act = { id: randomToken(), at: now(), act: 'document_changed', actorId: userId, subjectId: userId, details }
  try {
    await commit(db, [changeDetails(db, document.id, { ...accepted, version: values.version }), journalRow(db, act)])
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const [stored] = await findDocument(db, userId, document.id)
    if (!stored) throw new NotFound()
    return view(c, { document: { ...stored, ...accepted }, stale: true }, 409)
  }
  return showDone(c, person, 'modification')
}

function view(c: Ctx, props: Parameters<typeof DocumentEditor>[0], status: 200 | 409 | 422 = 200) {
  return showPanel(c, titles.document, <DocumentEditor {...props} />, status)
}
