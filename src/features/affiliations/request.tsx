import { AffiliationRequestPanel } from '#components/affiliations/AffiliationRequestPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { areLive, decideAffiliationRequest, standingOf } from '#src/domain/affiliation/affiliation-request.ts'
import type { Problems } from '#src/domain/decision.ts'
import { decideAskedSpaces } from '#src/domain/workspace/asked-with-affiliation.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { requestForm } from './form.ts'
import { requestWrites } from './request.writes.ts'
import { type Requestable, readRequestable } from './requestable.ts'
import { hasAskedAllToday } from './requests-today.queries.ts'

export const requestRoutes: Routes = {
  [`GET ${urls.affiliationRequest}`]: route(signedIn, async (c, person) => view(c, await readRequestable(c, person))),
  [`POST ${urls.affiliationRequest}`]: route(
    signedIn,
    once(ask, (c, _, followUp) => goTo(c, followUp), stillStands),
  ),
}

type ViewState = {
  typed?: { scope: string[]; spaces?: string[]; validFrom?: string; validUntil?: string }
  problems?: Problems<'structure' | 'scope' | 'validFrom' | 'validUntil' | 'spaces'>
  stale?: boolean
  dayIsFull?: boolean
}

function view(c: Ctx, situation: Requestable, shown: ViewState = {}, status?: 409 | 422) {
  const { structure, departments, lines, managers, defaults, spaces, today } = situation
  const standing = (departmentId: string | null) => standingOf(lines, departmentId, today)
  const open = departments.filter(({ isActive }) => isActive)
  const panel = (
    <AffiliationRequestPanel
      structure={structure}
      departments={open.map((department) => ({ ...department, standing: standing(department.id) }))}
      wholeStructure={standing(null)}
      hasManager={managers.length > 0}
      defaults={defaults}
      spaces={spaces}
      today={today}
      exists={c.req.query('etat') === 'existe'}
      {...shown}
    />
  )
  return showPanel(c, titles.affiliationRequest, panel, status)
}

async function stillStands(c: Ctx, person: SignedIn) {
  const { values } = await readForm(c, requestForm)
  const { lines, today } = await readRequestable(c, person)
  return !!values && areLive(lines, values.scope, today)
}

async function ask(c: Ctx, person: SignedIn, note: Note) {
  const { values, typed, problems } = await readForm(c, requestForm)
  const situation = await readRequestable(c, person)
  if (problems) return view(c, situation, { typed: values ?? { ...typed, scope: [] }, problems }, 422)

  const { accepted, refused } = decideAffiliationRequest({ ...situation.structure, ...situation }, values, situation.today)
  const together = { departmentIds: accepted?.departmentIds ?? [], validFrom: accepted?.period.validFrom ?? situation.today }
  const asked = decideAskedSpaces(situation, values.spaces, together, situation.today)
  if (refused || asked.refused) return view(c, situation, { typed: values, problems: { ...refused, ...asked.refused } }, 422)

  const affiliationId = situation.affiliation?.id ?? c.env.randomToken()
  const etat = situation.managers.length > 0 ? 'demande' : 'gardee'
  const followUp = withQuery(urlFor(urls.affiliation, { affiliationId }), { etat })
  const writes = requestWrites(c.env, person, situation, affiliationId, { ...accepted, spaces: asked.accepted })
  const isSaved = await tryCommit(c.env.db, [...writes, ...note(followUp)])
  if (!isSaved) {
    const asked = { userId: person.userId, structureId: situation.structure.id, now: c.env.now() }
    const dayIsFull = await hasAskedAllToday(c.env.db, asked)
    return view(c, await readRequestable(c, person), { typed: values, dayIsFull, stale: !dayIsFull }, dayIsFull ? 422 : 409)
  }
  sendAfterResponse(c.env)
  return { result: followUp }
}
