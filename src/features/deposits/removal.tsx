import { DraftDeletion } from '#components/deposits/DraftDeletion.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { download } from '#src/documents/download.ts'
import { forgetSoon } from '#src/documents/forget-deleted.ts'
import { ISSUED } from '#src/invoices/deposit-places.ts'
import { urlFor, urls } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import type { Note } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { readDraft } from './draft.queries.ts'
import { draftUrl, showDeposit } from './draft.tsx'
import { removeDraft } from './draft.writes.ts'

/** One's own, not deposited yet; the right to the space is not asked for, since a draft shows nothing of a structure. */
async function ownDraft(c: Ctx, { userId }: SignedIn) {
  const [found] = await readDraft(c.env.db, c.req.param('depositId') ?? '')
  if (!found || found.deposit.userId !== userId || found.deposit.depositedAt) throw new NotFound()
  return found
}

export async function askBeforeRemoving(c: Ctx, person: SignedIn) {
  const { deposit, file } = await ownDraft(c, person)
  const number = String(deposit.typed.number ?? '')
  return showDeposit(c, titles.draftDeletion, <DraftDeletion depositId={deposit.id} number={number} fileName={file?.fileName} />)
}

export async function remove(c: Ctx, person: SignedIn, note: Note) {
  const { deposit, file } = await ownDraft(c, person)
  await commit(c.env.db, [...removeDraft(c.env, deposit, file?.id), ...note()])
  if (file) forgetSoon(c.env, [file.id])
  return { result: '' }
}

export function showRemoved(c: Ctx) {
  const url = urlFor(urls.workspace, { code: ISSUED })
  noteSaved(c, url, 'brouillon-supprime')
  return goTo(c, url)
}

/** A lost file leads back to the draft, which says so. */
export async function fetchFile(c: Ctx, person: SignedIn) {
  const { deposit, file } = await ownDraft(c, person)
  if (file?.state !== 'ready') throw new NotFound()
  return (await download(c.env, file, reporter(c))) ?? c.redirect(draftUrl({ depositId: deposit.id }), 303)
}
