import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { forgetSoon } from '#src/documents/forget-deleted.ts'
import { scanReceived } from '#src/documents/keep-received.ts'
import type { Received } from '#src/documents/receive-file.ts'
import { DRAFTS_MAX } from '#src/domain/invoice/deposit.ts'
import { urlFor, urls } from '#src/urls.ts'
import { goTo, wantsPart } from '#src/web/answer.tsx'
import { report, reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { countDrafts, withoutFile } from './draft.queries.ts'
import { draftUrl, showDraft, showNoRight } from './draft.tsx'
import { draftWrites } from './draft.writes.ts'
import { addDocument } from './keep-files.ts'
import { dropArrivals, receiveDraft, type SentDraft } from './receive-draft.ts'
import { readSituation, type Situation } from './situation.ts'
import { checkDraft, type DraftProblems, type TypedDraft, typedDraft } from './typed-draft.ts'

/**
 * Keeps what was typed, right or wrong, with its file. « Valider » then checks it and shows what will be sent; « Ajouter » adds a document
 * to the account and ticks it.
 */
export async function save(c: Ctx, person: SignedIn) {
  const sent = await receiveDraft(c, person)
  const { fields, situation, file, document } = sent
  const typed = typedDraft(fields)
  if (c.env.unsent) return showDraft(c, situation, { typed }, 422)
  if (situation.places.length === 0) return showNoRight(c, typed)
  if (situation.draft?.depositedAt) return goTo(c, draftUrl(situation))
  if (!situation.draft && (await hasAllDrafts(c, person))) {
    await dropArrivals(c, sent)
    return showDraft(c, situation, { typed, tooMany: true }, 422)
  }
  const added = await addDocument(c, person, document, fields)
  if (added?.id) typed.documents = [...new Set([...typed.documents, added.id])]
  const kept = await keep(c, person, sent, typed)
  if (kept === 'stale') return showDraft(c, await readSituation(c, person), { typed, stale: true }, 409)

  const fresh = await readSituation(c, person)
  const files: DraftProblems = { ...fileProblem(c, file, kept), ...(added?.problem && { document: added.problem }) }
  if (isUnstored(files)) return showUnstored(c, fresh, typed, files)
  if (fields.act === 'ajouter') return answerAddition(c, fresh, typed, document ? files : { document: 'missing' })
  const { problems } = await checkDraft(c.env, fresh, typed)
  if (problems || files.file || files.document) return showDraft(c, fresh, { typed, problems: { ...problems, ...files } }, 422)
  return goTo(c, urlFor(urls.deposit, { depositId: situation.depositId }))
}

async function hasAllDrafts({ env: { db } }: Ctx, { userId }: SignedIn) {
  const [counted] = await countDrafts(db, userId)
  return (counted?.drafts ?? 0) >= DRAFTS_MAX
}

type Kept = 'saved' | 'stale' | 'infected'

/** The file and what was typed are one batch. A form sent again finds itself stored. */
async function keep(c: Ctx, person: SignedIn, { fields, situation, file }: SentDraft, typed: TypedDraft): Promise<Kept> {
  const received = file?.received
  const isSaved = await tryCommit(
    c.env.db,
    draftWrites(c.env, person, situation, { typed, received, version: Number(fields.version) || 0 }),
  )
  if (!isSaved) {
    await dropArrivals(c, { ...(file && { file }) })
    return isAlready(await readSituation(c, person), typed, received) ? 'saved' : 'stale'
  }
  if (!received) return 'saved'
  if (situation.file) forgetSoon(c.env, [situation.file.id])
  const undone = [withoutFile(c.env.db, situation.depositId)]
  const { problem } = await scanReceived(c.env, { ...received, userId: person.userId }, undone, reporter(c))
  return problem ?? 'saved'
}

/** The first try may have ticked the document that it added, and the second one lost its place among the uploads. */
function isAlready({ draft, file }: Situation, typed: TypedDraft, received: Received | undefined) {
  const stored = draft?.typed as Partial<TypedDraft> | undefined
  const { documents, ...texts } = typed
  const names = Object.keys(texts) as (keyof typeof texts)[]
  const isSame = names.every((name) => stored?.[name] === texts[name]) && documents.every((id) => stored?.documents?.includes(id))
  return isSame && (!received || file?.sha256 === received.sha256)
}

function fileProblem(c: Ctx, file: SentDraft['file'], kept: Kept): DraftProblems {
  if (kept === 'infected') return { file: 'infected' }
  if (file?.failed) report(c, file.failed)
  const problem = file?.failed ? 'not_stored' : file?.problem
  return problem ? { file: problem } : {}
}

const isUnstored = (files: DraftProblems) => files.file === 'not_stored' || files.document === 'not_stored'

/** The store fails: what was typed is kept, and can be sent again. */
function showUnstored(c: Ctx, situation: Situation, typed: TypedDraft, problems: DraftProblems) {
  c.header('Retry-After', '60')
  return showDraft(c, situation, { typed, problems }, 503)
}

function answerAddition(c: Ctx, situation: Situation, typed: TypedDraft, problems: DraftProblems) {
  if (problems.file || problems.document) return showDraft(c, situation, { typed, problems }, 422)
  if (wantsPart(c)) return showDraft(c, situation, { typed, done: 'ajout' })
  noteSaved(c, draftUrl(situation), 'ajout')
  return c.redirect(draftUrl(situation), 303)
}
