import type { Child } from 'hono/jsx'
import { DepositFrame } from '#components/deposits/DepositFrame.tsx'
import { DraftPanel } from '#components/deposits/DraftPanel.tsx'
import { NoDepositRight } from '#components/deposits/NoDepositRight.tsx'
import { PanelLevel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { goTo, show } from '#src/web/answer.tsx'
import type { Ctx } from '#src/web/route.ts'
import { whatWasDone } from '#src/web/saved-notice.ts'
import { RECIPIENT, readSituation, type Situation } from './situation.ts'
import { type DraftProblems, keptDraft, type TypedDraft } from './typed-draft.ts'

type Status = 200 | 403 | 409 | 422 | 503
type ViewState = {
  typed?: TypedDraft
  problems?: DraftProblems
  stale?: boolean
  tooMany?: boolean
  done?: string | undefined
}

/** A new one, or one kept; a deposited one leads to its invoice. */
export async function openDraft(c: Ctx, person: SignedIn) {
  const situation = await readSituation(c, person)
  if (situation.places.length === 0) return showNoRight(c)
  if (situation.draft?.depositedAt) return goTo(c, urlFor(urls.deposit, { depositId: situation.depositId }))
  return showDraft(c, situation, { done: whatWasDone(c, c.req.path) })
}

export function showDraft(c: Ctx, situation: Situation, { typed = keptDraft(situation), ...shown }: ViewState, status?: Status) {
  const { draft, file, recipient, departments, places, documents, today } = situation
  const panel = (
    <DraftPanel
      action={actionOf(situation)}
      version={draft?.version ?? 0}
      isKept={!!draft}
      depositId={situation.depositId}
      {...{ recipient, departments, places, documents, today, typed }}
      file={file}
      {...shown}
    />
  )
  return showDeposit(c, titles.draft, panel, status)
}

export const draftUrl = ({ depositId }: Pick<Situation, 'depositId'>) => urlFor(urls.draft, { depositId })

/** A draft gets its address with its form; its first sending names the recipient. */
function actionOf(situation: Situation) {
  return situation.draft ? draftUrl(situation) : withQuery(draftUrl(situation), { [RECIPIENT]: situation.recipient.id })
}

/** `typed`: what somebody wrote while the right was taken from them. */
export function showNoRight(c: Ctx, typed?: TypedDraft) {
  return showDeposit(c, titles.draft, <NoDepositRight typed={typed} />, 403)
}

export function showDeposit(c: Ctx, title: string, panel: Child, status: Status = 200) {
  const body = <DepositFrame title={title}>{panel}</DepositFrame>
  const part = <PanelLevel.Provider value={1}>{panel}</PanelLevel.Provider>
  return show(c, { title, body, part, status })
}
