import type { PersonRightsPanel } from '#components/managed-people/PersonRightsPanel.tsx'
import { freshProofProblem, type PasswordProblem } from '#src/auth/current-password.ts'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
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
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import type { Member } from '#src/web/structure-access.ts'
import { changeMail } from './change.mails.ts'
import { rightsForm } from './form.ts'
import type { StructurePerson } from './people.queries.ts'
import { type Grant, getPerson, managerWhoMayName } from './person.access.ts'
import { showSheet } from './person-sheet.tsx'

export const personRoutes: Routes = {
  [`POST ${urls.managedPerson}`]: route(managerWhoMayName, once(name, showNamed, isNamed)),
}

type RoleState = Partial<Pick<Parameters<typeof PersonRightsPanel>[0], 'typed' | 'problems' | 'stale'>> & {
  proof?: PasswordProblem
}

function view(c: Ctx, member: Member, found: StructurePerson, role: RoleState, status: 409 | 422) {
  return showSheet(c, { member, found }, { role }, status)
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
