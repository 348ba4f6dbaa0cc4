import { LeavingPlanPanel } from '#components/deactivation/LeavingPlanPanel.tsx'
import type { Succession, Way } from '#components/deactivation/leaving-plan-props.ts'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { CLOSED, type LeavingProblem, readPlan, writePlan } from '#src/domain/account/leaving-plan.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { searchSuccessors } from '#src/memberships/successor-search.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { countAccountSearch } from '#src/web/account-search.ts'
import { goTo } from '#src/web/answer.tsx'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { deactivationForm } from './form.ts'
import { readLedStructures } from './led-structure.queries.ts'
import { readSituation, type Situation, type Step } from './situation.queries.ts'

const TEXT_CHARACTERS_MAX = 200

/** The plan is in the address; nothing is written before « OK ». */
export const handoverPlanRoutes: Routes = {
  [`GET ${urls.deactivationHandover}`]: route(signedIn, async (c, person) => {
    const led = await readLedStructures(c.env.db, person.userId, parisDate(c.env.now()))
    if (led.length === 0) return goTo(c, urls.deactivation)
    const { plan: text, courriels: emails } = deactivationForm.safeParse(c.req.query()).data ?? { plan: '', courriels: '' }
    const plan = new Map(readPlan(text))
    const ids = led.map(({ structure }) => structure.id)
    for (const id of targets(c, ids)) {
      const picked = typed(c, 'successor')
      if (picked) plan.set(id, picked)
    }
    if (ids.includes(typed(c, 'fermer'))) plan.set(typed(c, 'fermer'), CLOSED)
    const situation = await readSituation(c.env, person.userId, plan, emails)
    const unpicked = typed(c, 'choisi') !== '' && typed(c, 'successor') === ''
    return showPlan(c, person, situation, { plan: writePlan(plan), emails, unpicked }, unpicked ? 422 : 200)
  }),
}

type ViewState = { plan: string; emails: string; stale?: boolean; unpicked?: boolean }

/** Problems are shown only after the plan was submitted (422). */
export async function showPlan(
  c: Ctx,
  person: SignedIn,
  { steps, decision }: Situation,
  { plan, emails, stale, unpicked }: ViewState,
  status: 200 | 409 | 422 = 200,
) {
  const ids = steps.map(({ structure }) => structure.id)
  const problems = (status === 200 || unpicked ? {} : (decision.refused ?? {})) as Record<string, LeavingProblem | undefined>
  const structureIds = targets(c, ids, plan)
  await countAccountSearch(c, person.userId, typed(c, 'courriel'))
  const search = await searchSuccessors(c.env.db, {
    structureIds,
    exceptUserId: person.userId,
    criteria: { name: typed(c, 'nom'), address: typed(c, 'adresse'), email: typed(c, 'courriel') },
    today: parisDate(c.env.now()),
  })
  const successions = steps.map((step) => ({ ...successionOf(step), problem: problems[step.structure.id] }))
  const isSettled = typed(c, 'fermer') !== '' && successions.every(({ successor }) => successor !== undefined)
  const target = structureIds.length === 0 || typed(c, 'successor') || isSettled ? undefined : typed(c, 'structure')
  const panel = <LeavingPlanPanel {...{ way: wayOf(c, plan), successions, plan, emails, target, search, stale, unpicked }} />
  return showPanel(c, titles.deactivationHandover, panel, status)
}

/** All, or the one whose « Loupe » was pressed. */
function targets(c: Ctx, ids: string[], plan = '') {
  const one = typed(c, 'structure')
  if (one) return ids.filter((id) => id === one)
  return wayOf(c, plan) === 'meme' || ids.length === 1 ? ids : []
}

export function successionOf({ structure, succession, named, othersCount }: Step): Succession {
  const successor = succession === CLOSED ? null : named?.person
  return { structure, successor, mayClose: othersCount === 0 }
}

/** Without a choice in the address, structures with different successors are shown one by one. */
function wayOf(c: Ctx, plan = ''): Way {
  const choice = typed(c, 'choix')
  return choice === 'chacune' || (choice === '' && plan !== '') ? 'chacune' : 'meme'
}

const typed = (c: Ctx, name: string) => (c.req.query(name) ?? '').slice(0, TEXT_CHARACTERS_MAX)
