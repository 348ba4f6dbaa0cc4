import { DepositPanel } from '#components/deposits/DepositPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { readStructure } from '#src/memberships/structure.ts'
import { urlFor, urls } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { depositWrites, findOwnSide } from './deposit.writes.ts'
import { draftUrl, showDeposit, showDraft, showNoRight } from './draft.tsx'
import { depositForm } from './form.ts'
import { readSituation, type Situation } from './situation.ts'
import { checkDraft, keptDraft } from './typed-draft.ts'

/** What will be sent. What can't be sent yet is shown in the form. */
export async function showCheck(c: Ctx, person: SignedIn) {
  const situation = await kept(c, person)
  if (situation.draft.depositedAt) return showDeposited(c, situation.depositId)
  if (situation.places.length === 0) return showNoRight(c)
  const { accepted } = await checkDraft(c.env, situation, keptDraft(situation))
  return accepted ? view(c, situation, accepted) : goTo(c, draftUrl(situation))
}

type Accepted = NonNullable<Awaited<ReturnType<typeof checkDraft>>['accepted']>
type Kept = Situation & { draft: NonNullable<Situation['draft']> }

async function kept(c: Ctx, person: SignedIn): Promise<Kept> {
  const situation = await readSituation(c, person)
  const { draft } = situation
  if (!draft) throw new NotFound()
  return { ...situation, draft }
}

async function view(c: Ctx, situation: Kept, accepted: Accepted, stale = false) {
  const { depositId, draft, recipient, departments, places, documents, file } = situation
  const { structureId, departmentId } = accepted.sender
  const panel = (
    <DepositPanel
      depositId={depositId}
      version={draft.version}
      sender={places.find((place) => place.structureId === structureId && place.departmentId === departmentId)}
      recipient={recipient}
      department={departments.find(({ id }) => id === accepted.recipientDepartmentId)?.name ?? null}
      details={accepted}
      file={file}
      documents={documents.filter(({ id }) => accepted.documents.includes(id))}
      stale={stale}
    />
  )
  return showDeposit(c, titles.deposit, panel, stale ? 409 : 200)
}

export async function deposit(c: Ctx, person: SignedIn, note: Note) {
  const situation = await kept(c, person)
  if (situation.draft.depositedAt) return showDeposited(c, situation.depositId)
  if (situation.places.length === 0) return showNoRight(c)
  const { values } = await readForm(c, depositForm)
  const typed = keptDraft(situation)
  const { accepted, problems } = await checkDraft(c.env, situation, typed)
  if (problems) return showDraft(c, situation, { typed, problems }, 422)
  const [sender] = await readStructure(c.env.db, accepted.sender.structureId)
  if (!sender) throw new NotFound()
  const shown = { ...situation, sender, version: values?.version ?? 0 }
  if (await tryCommit(c.env.db, [...depositWrites(c.env, person, shown, accepted), ...note()])) return { result: '' }

  // Another act came first: the same number, a document deleted, the draft edited elsewhere.
  const now = await kept(c, person)
  const again = now.draft.depositedAt ? undefined : await checkDraft(c.env, now, keptDraft(now))
  if (again?.problems) return showDraft(c, now, { typed: keptDraft(now), problems: again.problems }, 422)
  return again ? view(c, now, again.accepted, true) : showDeposited(c, now.depositId)
}

/** The invoice on the sender's side. */
export async function showDeposited(c: Ctx, depositId: string, done?: string) {
  const [side] = await findOwnSide(c.env.db, depositId)
  if (!side) throw new NotFound()
  const url = urlFor(urls.invoice, { invoiceId: side.id })
  if (done) noteSaved(c, url, done)
  return goTo(c, url)
}
