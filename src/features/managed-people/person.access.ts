import { type Hindrance, hindranceTo } from '#src/domain/affiliation/person-acts.ts'
import { NotFound, RightMissing } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { readPerson, type StructurePerson } from './people.queries.ts'

/** `member`: the manager; `found`: the person of the structure. */
export type Grant = { member: Member; found: StructurePerson }

export async function managedPerson(c: Ctx): Promise<Grant> {
  const member = await memberWho('export_people')(c)
  return { member, found: await getPerson(c, member) }
}

/** A manager who may change the lines, or the subscriptions, of this person. */
export function managerOf(what: 'scope' | 'subscriptions') {
  return async (c: Ctx): Promise<Grant> => {
    const { member, found } = await managedPerson(c)
    const hindrance = hindranceTo(what, member.affiliation, found.affiliation)
    if (hindrance) throw refusal(hindrance, member)
    return { member, found }
  }
}

export async function managerWhoMayName(c: Ctx): Promise<Grant> {
  const member = await memberWho('name_secondary_manager')(c)
  return { member, found: await getPerson(c, member) }
}

export async function getPerson(c: Ctx, { structure }: Member): Promise<StructurePerson> {
  const [found] = await readPerson(c.env.db, structure.id, c.req.param('affiliationId') ?? '')
  if (!found) throw new NotFound()
  return found
}

/** One's own rights and those of an equal are not reached by the pages: their sheet has no links there. */
function refusal(hindrance: Hindrance, { structure, affiliation }: Member) {
  if (hindrance === 'own') return new NotFound()
  const right = hindrance === 'switch' ? 'mayApproveSubscriptions' : 'primary_manager'
  return new RightMissing(right, { structure, role: affiliation.role })
}
