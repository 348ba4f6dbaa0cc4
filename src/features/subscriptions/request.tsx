import { titles } from '#components/layout/titles.ts'
import { SubscriptionRequestPanel } from '#components/subscriptions/SubscriptionRequestPanel.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import type { Problems } from '#src/domain/decision.ts'
import { accessLevels, rightValue, toRight } from '#src/domain/workspace/requested-right.ts'
import {
  decideSubscriptionRequest,
  entitledDepartments,
  type SubscriptionField,
  standingOf,
} from '#src/domain/workspace/subscription-request.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { requestForm } from './form.ts'
import { requestWrites } from './request.writes.ts'
import { type RequestSituation, readSituation } from './situation.queries.ts'

export const requestRoutes: Routes = {
  [`GET ${urls.subscriptionRequest}`]: route(signedIn, async (c, person) => {
    const typed = typedIn((name) => c.req.queries(name) ?? [])
    return view(c, await readSituation(c, person, typed.structure, typed.workspace), typed)
  }),
  [`POST ${urls.subscriptionRequest}`]: route(
    signedIn,
    once(ask, (c, _, etat) => goTo(c, withQuery(urls.subscriptions, { etat })), stillStands),
  ),
}

type Typed = { structure: string; workspace: string; rights: string[]; effectiveFrom?: string; comment: string }
type ViewState = { problems?: Problems<SubscriptionField>; stale?: boolean }

function typedIn(values: (name: string) => string[]): Typed {
  const one = (name: string) => values(name)[0] ?? ''
  const begin = one('effectiveFrom')
  return {
    structure: one('structure'),
    workspace: one('workspace'),
    rights: values('rights'),
    comment: one('comment'),
    ...(begin && { effectiveFrom: begin }),
  }
}

function view(c: Ctx, situation: RequestSituation, typed: Typed, shown: ViewState = {}, status?: 409 | 422) {
  const { structures, structure, workspace, offered, today } = situation
  const panel = (
    <SubscriptionRequestPanel
      structures={structures}
      workspaces={offered}
      units={structure && workspace ? unitsOf({ ...situation, structure }, typed) : []}
      typed={{ effectiveFrom: today, ...typed, workspace: workspace?.code ?? '' }}
      today={today}
      {...shown}
    />
  )
  return showPanel(c, titles.subscriptionRequest, panel, status)
}

type Chosen = RequestSituation & { structure: NonNullable<RequestSituation['structure']> }

function unitsOf(situation: Chosen, { rights }: Typed) {
  const { departments, subscriptions, today } = situation
  return entitledDepartments(situation, today).map((departmentId) => {
    const levels = accessLevels.map((access) => {
      const right = { departmentId, access }
      const standing = standingOf(subscriptions, right, today)
      return [access, { standing, ticked: rights.includes(rightValue(right)) }] as const
    })
    const name = departments.find(({ id }) => id === departmentId)?.name ?? null
    return {
      departmentId,
      name,
      rights: Object.fromEntries(levels) as Record<(typeof levels)[number][0], (typeof levels)[number][1]>,
    }
  })
}

async function stillStands(c: Ctx, person: SignedIn) {
  const { values } = await readForm(c, requestForm)
  const { subscriptions, today } = await readSituation(c, person, values?.structure ?? '', values?.workspace ?? '')
  const rights = values?.rights.map(toRight) ?? []
  return rights.every((right) => right && standingOf(subscriptions, right, today))
}

async function ask(c: Ctx, person: SignedIn, note: Note) {
  const { values, typed, problems } = await readForm(c, requestForm)
  const sent: Typed = values ?? { structure: '', workspace: '', comment: '', ...typed, rights: [] }
  const situation = await readSituation(c, person, sent.structure, sent.workspace)
  if (problems) return view(c, situation, sent, { problems }, 422)

  const { structure, affiliation, workspace } = situation
  const { accepted, refused } = decideSubscriptionRequest(situation, values, situation.today)
  if (!accepted || !structure || !affiliation || !workspace) return view(c, situation, sent, { problems: refused ?? {} }, 422)
  const result = accepted.state === 'pending' ? 'demande' : 'ajoute'
  const writes = requestWrites(c.env, person, { ...situation, structure, affiliation, workspace }, accepted)
  const isSaved = await tryCommit(c.env.db, [...writes, ...note(result)])
  if (!isSaved) return view(c, await readSituation(c, person, sent.structure, sent.workspace), sent, { stale: true }, 409)
  sendAfterResponse(c.env)
  return { result }
}
