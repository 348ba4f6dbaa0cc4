import { HandoverPanel } from '#components/handover/HandoverPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { freshProofProblem, type PasswordProblem } from '#src/auth/current-password.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { decideHandover } from '#src/domain/affiliation/handover.ts'
import type { Problems } from '#src/domain/decision.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { handOver } from '#src/memberships/hand-over.ts'
import { readAffiliation } from '#src/memberships/lines.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { readPersonWithAffiliation } from '#src/memberships/people.ts'
import { searchSuccessors } from '#src/memberships/successor-search.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { countAccountSearch } from '#src/web/account-search.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { handoverForm } from './form.ts'

export const handoverRoutes: Routes = {
  [`GET ${urls.handover}`]: route(memberWho('hand_over'), async (c, member) => view(c, member)),
  [`POST ${urls.handover}`]: route(
    signedIn,
    once(nameSuccessor, (c, _, next) => goTo(c, next), leadsNoMore),
  ),
}

type ViewState = {
  successor?: string
  email?: string
  suite?: string
  problems?: Problems<'structure' | 'successor'>
  proof?: PasswordProblem
  stale?: boolean
}

async function view(c: Ctx, member: Member, shown: ViewState = {}, status?: 409 | 422) {
  const { db, now } = c.env
  const { structure, person } = member
  const typed = (name: string) => (c.req.query(name) ?? '').slice(0, 200)
  const email = shown.email ?? typed('courriel')
  await countAccountSearch(c, person.userId, email)
  const search = await searchSuccessors(db, {
    structureIds: [structure.id],
    exceptUserId: person.userId,
    criteria: { name: typed('nom'), address: typed('adresse'), email },
    today: parisDate(now()),
  })
  const proof = { needed: freshProofNeeded(person, now()), problem: shown.proof }
  const panel = <HandoverPanel {...{ structure, search }} suite={typed('suite')} {...shown} proof={proof} />
  return showStructure(c, member, titles.handover, panel, status)
}

/** The access rule stands in here: after handing over, it would refuse the same form sent again. */
async function nameSuccessor(c: Ctx, _: SignedIn, note: Note) {
  const member = await memberWho('hand_over')(c)
  const { structure, person, affiliation } = member
  const { db, now } = c.env
  const { values, problems } = await readForm(c, handoverForm)
  if (!values) return view(c, member, { problems: { successor: 'missing' } }, 422)
  const { email, suite, successor: picked } = values
  const typed = { email, suite, successor: picked }
  if (problems) return view(c, member, typed, 422)

  const [[found], managers] = await db.batch([
    readPersonWithAffiliation(db, picked, structure.id),
    readManagers(db, [structure.id], parisDate(now())),
  ])
  const isFindable = found && (found.affiliation || found.person.login === normaliseEmail(email))
  const successor = isFindable ? { userId: found.person.userId, isActive: found.isActive } : undefined
  const { refused } = decideHandover(affiliation, successor)
  if (refused || !found) return view(c, member, { ...typed, problems: refused ?? {} }, 422)

  const proof = await freshProofProblem(c.env, person, values.currentPassword)
  if (proof) return view(c, member, { ...typed, proof }, 422)
  const handover = {
    structure,
    from: { person, affiliation },
    to: { person: found.person, affiliation: found.affiliation ?? undefined },
    secondaries: managers.filter(({ role }) => role === 'secondary_manager'),
  }
  const isSaved = await tryCommit(db, [...handOver(c.env, handover), ...note(afterwards(suite))])
  if (!isSaved) return view(c, member, { ...typed, stale: true }, 409)
  sendAfterResponse(c.env)
  return { result: afterwards(suite) }
}

async function leadsNoMore(c: Ctx, { userId }: SignedIn) {
  const [affiliation] = await readAffiliation(c.env.db, userId, c.req.param('structureId') ?? '')
  return affiliation?.role !== 'primary_manager'
}

function afterwards(suite: string) {
  const [structureId, ...others] = suite.split(' ').filter((id) => id !== '')
  if (!structureId) return withQuery(urls.affiliations, { etat: 'transmis' })
  return withQuery(urlFor(urls.handover, { structureId }), { suite: others.join(' ') })
}
