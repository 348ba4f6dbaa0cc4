import { titles } from '#components/layout/titles.ts'
import { AdditionPanel } from '#components/managed-people/AdditionPanel.tsx'
import { tryCommit } from '#src/db/database.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { areLive, decideAffiliationRequest } from '#src/domain/affiliation/affiliation-request.ts'
import type { Problems } from '#src/domain/decision.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { readAffiliation, readLines } from '#src/memberships/lines.ts'
import { readPersonByLogin } from '#src/memberships/people.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { countAccountSearch } from '#src/web/account-search.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { additionWrites } from './addition.writes.ts'
import { additionForm } from './form.ts'

const affiliates = memberWho('affiliate_person')

export const additionRoutes: Routes = {
  [`GET ${urls.managedPeopleAddition}`]: route(affiliates, async (c, member) => view(c, member)),
  [`POST ${urls.managedPeopleAddition}`]: route(affiliates, once(affiliate, showAdded, isStillAffiliated)),
}

/** Managers don't widen their own lines: they ask, and another manager decides. */
function emailProblem({ person }: Member, found: { userId: string } | undefined, typed: string) {
  if (found) return found.userId === person.userId ? 'own' : undefined
  return normaliseEmail(typed) === '' ? 'missing' : 'unknown'
}

type Typed = { email?: string; scope?: string[]; validFrom?: string; validUntil?: string }
type ViewState = {
  typed?: Typed | undefined
  problems?: Problems<'email' | 'scope' | 'validFrom' | 'validUntil'>
  stale?: boolean
}

async function view(c: Ctx, member: Member, shown: ViewState = {}, status?: 409 | 422) {
  const { structure } = member
  const departments = await readDepartments(c.env.db, structure.id)
  const panel = (
    <AdditionPanel
      structureId={structure.id}
      departments={departments.filter(({ isActive }) => isActive)}
      today={parisDate(c.env.now())}
      {...shown}
    />
  )
  return showStructure(c, member, titles.managedPeopleAddition, panel, status)
}

async function affiliate(c: Ctx, member: Member, note: Note) {
  const { db, now } = c.env
  const { structure } = member
  const { values, problems } = await readForm(c, additionForm)
  if (problems) return view(c, member, { typed: values, problems }, 422)

  await countAccountSearch(c, member.person.userId, values.email)
  const [found] = await readPersonByLogin(db, normaliseEmail(values.email))
  const userId = found?.userId ?? ''
  const [departments, [affiliation], lines] = await db.batch([
    readDepartments(db, structure.id),
    readAffiliation(db, userId, structure.id),
    readLines(db, userId, structure.id),
  ])
  // Pending requests are no obstacle: this addition decides them.
  const decided = lines.filter(({ state }) => state !== 'pending')
  const requestable = { isActive: structure.isActive, departments, lines: decided }
  const { accepted, refused } = decideAffiliationRequest(requestable, values, parisDate(now()))
  const email = emailProblem(member, found, values.email)
  if (!accepted || !found || email) return view(c, member, { typed: values, problems: { ...refused, email } }, 422)

  const addition = { member, person: found, affiliation, accepted }
  const isSaved = await tryCommit(db, [...additionWrites(c.env, addition), ...note()])
  if (!isSaved) return view(c, member, { typed: values, stale: true }, 409)
  sendAfterResponse(c.env)
  return { result: '' }
}

async function isStillAffiliated(c: Ctx, { structure }: Member) {
  const { db, now } = c.env
  const { values } = await readForm(c, additionForm)
  const [found] = await readPersonByLogin(db, normaliseEmail(values?.email ?? ''))
  const lines = await readLines(db, found?.userId ?? '', structure.id)
  return areLive(lines, values?.scope ?? [], parisDate(now()))
}

function showAdded(c: Ctx, { structure }: Member) {
  return goTo(c, withQuery(urlFor(urls.managedPeople, { structureId: structure.id }), { etat: 'affiliated' }))
}
