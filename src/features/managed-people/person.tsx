import { titles } from '#components/layout/titles.ts'
import { PersonRightsPanel } from '#components/managed-people/PersonRightsPanel.tsx'
import { freshProofProblem, type PasswordProblem } from '#src/auth/current-password.ts'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { decideSecondaryManager } from '#src/domain/affiliation/secondary-manager.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { changeRole } from '#src/memberships/change-role.ts'
import { whileManager } from '#src/memberships/guards.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { changeMail } from './change.mails.ts'
import { rightsForm } from './form.ts'
import { readPerson, type StructurePerson } from './people.queries.ts'

export const personRoutes: Routes = {
  [`GET ${urls.managedPerson}`]: route(managerWhoMayName, async (c, { member, found }) => view(c, member, found)),
  [`POST ${urls.managedPerson}`]: route(managerWhoMayName, once(name, showNamed, isNamed)),
}

type Grant = Awaited<ReturnType<typeof managerWhoMayName>>

async function managerWhoMayName(c: Ctx) {
  const member = await memberWho('name_secondary_manager')(c)
  return { member, found: await getPerson(c, member) }
}

export async function getPerson(c: Ctx, { structure }: Member): Promise<StructurePerson> {
  const [found] = await readPerson(c.env.db, structure.id, c.req.param('affiliationId') ?? '')
  if (!found) throw new NotFound()
  return found
}

type Props = Parameters<typeof PersonRightsPanel>[0]
type ViewState = Partial<Pick<Props, 'typed' | 'problems' | 'stale'>> & { proof?: PasswordProblem }

function view(c: Ctx, member: Member, found: StructurePerson, shown: ViewState = {}, status?: 409 | 422) {
  const proof = { needed: freshProofNeeded(member.person, c.env.now()), problem: shown.proof }
  const panel = <PersonRightsPanel structureId={member.structure.id} found={found} {...shown} proof={proof} />
  return showStructure(c, member, titles.managedPerson, panel, status)
}

async function name(c: Ctx, { member, found }: Grant, note: Note) {
  const { db, now } = c.env
  const { structure, person } = member
  const { values, problems } = await readForm(c, rightsForm)
  if (problems) return view(c, member, found, { typed: values, problems }, 422)
  const { version, currentPassword, ...input } = values
  const { accepted, refused } = decideSecondaryManager(found.affiliation, input)
  if (refused) return view(c, member, found, { typed: values, problems: refused }, 422)

  const proof = accepted.role === 'member' ? undefined : await freshProofProblem(c.env, person, currentPassword)
  if (proof) return view(c, member, found, { typed: values, proof }, 422)

  const change = changeOf(found.affiliation.role, accepted.role)
  const act = `secondary_manager_${change}` as const
  const about = { actorId: person.userId, subjectId: found.person.userId, structureId: structure.id }
  const isSaved = await tryCommit(db, [
    whileManager(db, member.affiliation, parisDate(now())),
    ...changeRole(c.env, { ...found.affiliation, version }, accepted, person.userId),
    journalEntry(c.env, { act, ...about, details: accepted }),
    changeMail(c.env, member, found.person, change),
    ...note(change),
  ])
  if (!isSaved) return view(c, member, await getPerson(c, member), { stale: true }, 409)
  sendAfterResponse(c.env)
  return { result: change }
}

function showNamed(c: Ctx, { member }: Grant, change: string) {
  return goTo(c, withQuery(urlFor(urls.managedPeople, { structureId: member.structure.id }), { etat: change }))
}

async function isNamed(c: Ctx, { found }: Grant) {
  const { values } = await readForm(c, rightsForm)
  const { accepted } = values ? decideSecondaryManager(found.affiliation, values) : {}
  return !!accepted && isStored(found.affiliation, accepted)
}

function changeOf(from: Role, to: Role) {
  if (to === 'member') return 'dismissed'
  return from === 'member' ? 'named' : 'changed'
}
