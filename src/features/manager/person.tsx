import { titles } from '../../../components/kit/titles.ts'
import { PersonRightsPanel } from '../../../components/manager/PersonRightsPanel.tsx'
import { changeRole } from '../../affiliation/change-role.ts'
import { whileAffiliated } from '../../affiliation/guards.ts'
import { Conflict, commit } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import type { Role } from '../../domain/roles.ts'
import { decideSecondaryManager } from '../../domain/secondary-manager.ts'
import { sendSoon } from '../../mail/send-soon.ts'
import { urlFor, urls, withQuery } from '../../urls.ts'
import { goTo } from '../../web/answer.tsx'
import { readForm } from '../../web/form.ts'
import { NotFound } from '../../web/problems.ts'
import { type Ctx, type Routes, route } from '../../web/route.ts'
import { showManaged } from '../../web/show-structure.tsx'
import { type Member, memberWho } from '../../web/structure-access.ts'
import { changeMail } from './change-mail.ts'
import { rightsForm } from './form.ts'
import { readPerson, type StructurePerson } from './people-store.ts'

export const personRoutes: Routes = {
  [`GET ${urls.managedPerson}`]: route(namer, async (c, { member, found }) => view(c, member, found)),
  [`POST ${urls.managedPerson}`]: route(namer, name),
}

/** Whoever names the secondary managers of the structure, and one of its people. */
async function namer(c: Ctx) {
  const member = await memberWho('name_secondary_manager')(c)
  return { member, found: await getPerson(c, member) }
}

export async function getPerson(c: Ctx, { structure }: Member): Promise<StructurePerson> {
  const [found] = await readPerson(c.env.db, structure.id, c.req.param('affiliationId') ?? '')
  if (!found) throw new NotFound()
  return found
}

function view(c: Ctx, member: Member, found: StructurePerson, shown: object = {}, status?: 409 | 422) {
  const panel = <PersonRightsPanel structureId={member.structure.id} found={found} {...shown} />
  return showManaged(c, member, titles.managedPerson, panel, status)
}

async function name(c: Ctx, { member, found }: Awaited<ReturnType<typeof namer>>) {
  const { db, now, randomToken } = c.env
  const { structure, person } = member
  const { values, problems } = await readForm(c, rightsForm)
  if (problems) return view(c, member, found, { problems }, 422)
  const { version, ...wish } = values
  const { accepted, refused } = decideSecondaryManager(found.affiliation, wish)
  if (refused) return view(c, member, found, { problems: refused }, 422)

  const change = changeOf(found.affiliation.role, accepted.role)
  const act = `secondary_manager_${change}`
  const about = { actorId: person.userId, subjectId: found.person.userId, structureId: structure.id }
  try {
    await commit(db, [
      whileAffiliated(db, member.affiliation),
      ...changeRole(c.env, { ...found.affiliation, version }, accepted, person.userId),
      journalRow(db, { id: randomToken(), at: now(), act, ...about, details: accepted }),
      changeMail(c.env, member, found.person, change, `${found.affiliation.id}:${version}`),
    ])
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return view(c, member, await getPerson(c, member), { stale: true }, 409)
  }
  sendSoon(c.env)
  return goTo(c, withQuery(urlFor(urls.managedPeople, { structureId: structure.id }), { etat: change }))
}

function changeOf(from: Role, to: Role) {
  if (to === 'member') return 'dismissed'
  return from === 'member' ? 'named' : 'changed'
}
