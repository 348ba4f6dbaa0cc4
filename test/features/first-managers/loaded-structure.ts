import { eq } from 'drizzle-orm'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import type { Signed } from '#test/support/people.ts'
import { townHall } from '#test/support/town-hall.ts'

/** An imported college without a manager. David and Chloé request it; Sam and Sofia are support staff. */
export async function loadedStructure() {
  const hall = await townHall()
  const { db } = hall.ports
  const college = await hall.structure({
    ...{ displayName: 'Collège Jules-Ferry', city: 'Beauval', isPublic: true, departments: ['CANTINE'] },
  })
  const sam = await hall.signUp({ firstName: 'Sam', lastName: 'Roy', isSupportStaff: true })
  const sofia = await hall.signUp({ firstName: 'Sofia', lastName: 'Blanc', isSupportStaff: true })
  /** Requests the college or a department; returns the affiliation's id. */
  async function ask(someone: Signed, scope: string | string[] = 'structure', more: Record<string, string> = {}) {
    await hall.request(someone, scope, college.id, more)
    return (await hall.affiliationOf(someone, college.id))!.id
  }
  const decide = (staff: Signed, id: string, fields: Record<string, string>) => staff.post(`/support/gestionnaires/${id}`, fields)
  const openWorkspaces = async () => {
    const rows = await db.select().from(structureWorkspaces).where(eq(structureWorkspaces.structureId, college.id))
    return rows.map(({ workspaceCode }) => workspaceCode).toSorted()
  }
  return { ...hall, college, sam, sofia, ask, decide, openWorkspaces }
}

export const name = { verdict: 'approve', reason: '' }
export const refuse = { verdict: 'reject', reason: 'Nous n’avons pas pu vérifier votre fonction.' }
