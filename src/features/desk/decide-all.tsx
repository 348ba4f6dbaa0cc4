import { AllPanel } from '#components/desk/AllPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, route } from '#src/web/route.ts'
import { decideSelected, statusOf } from './decide-selected.ts'
import { deskUrl } from './desk.tsx'
import { affiliationList, subscriptionList } from './desk-list.ts'
import { originsIn } from './filter.ts'
import { allForm } from './form.ts'
import { manager } from './manager.access.ts'
import { deskFilter } from './read-desk.ts'
import { allIn, MoreThanShown, REQUESTS_AT_ONCE, readSelected, type Selected, unlessMore } from './selection.ts'
import { isStillDecided } from './still-decided.ts'

/** « Tout valider »: says how many of both lists the filter finds, then decides them as one verdict. */
export const askAll = route(manager, (c, person) => showAll(c, person))

export const decideAll = route(
  manager,
  once(decide, (c, _, result) => goTo(c, deskUrl(c, 'affiliations', statusOf(result).query)), isStillDecided),
)

async function decide(c: Ctx, person: SignedIn, note: Note) {
  const { values, problems } = await readForm(c, allForm)
  const all = values && allIn(values, deskFilter(c), c.env.now())
  if (!all || problems || values.verdict !== 'approve') return showAll(c, person, 422)
  const input = { verdict: values.verdict, reason: '', note }
  const read = async () => {
    const { selected, affiliations, subscriptions } = await readAll(c, person, all)
    if (affiliations + subscriptions > all.shown) throw new MoreThanShown()
    return selected
  }
  const result = await decideSelected(c, person.userId, input, read).catch(unlessMore)
  if (result === undefined) return showAll(c, person, 409)
  sendAfterResponse(c.env)
  return { result }
}

/** Of both lists, the affiliations first. One row more tells how many there are. */
async function readAll(c: Ctx, person: SignedIn, { until, shown }: { until: Date; shown: number }) {
  const filter = deskFilter(c)
  // Without a kind the desk shows an opening as one line: « all » means its requests too.
  const origins = filter.kind === '' ? ('all' as const) : originsIn(filter)
  const all = { filter, until, origins }
  const scopes = await readSelected(c, person, affiliationList, all)
  const room = REQUESTS_AT_ONCE - scopes.requests.length
  const lines = await readSelected(c, person, subscriptionList, all, Math.max(1, room))
  const [affiliations, subscriptions] = [foundIn(scopes), foundIn(lines)]
  const gone = Math.max(0, shown - affiliations - subscriptions)
  const selected: Selected[] = [
    { ...scopes, gone },
    { ...lines, requests: lines.requests.slice(0, room) },
  ]
  return { selected, affiliations, subscriptions }
}

const foundIn = ({ requests: [first] }: Selected) => first?.found ?? 0

async function showAll(c: Ctx, person: SignedIn, status: 200 | 409 | 422 = 200) {
  const until = c.env.now()
  const { affiliations, subscriptions } = await readAll(c, person, { until, shown: 0 })
  const body = (
    <AllPanel
      {...{ affiliations, subscriptions, until }}
      changed={status === 409}
      filter={deskFilter(c)}
      most={REQUESTS_AT_ONCE}
    />
  )
  return show(c, { title: titles.manager, body, status, current: urls.manager })
}
