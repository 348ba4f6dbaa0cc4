import { and, eq, or, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { type Act, rights, roles } from '#src/domain/affiliation/rights-by-role.ts'

export type Manager = Record<'role' | 'mayConfigureWorkspaces' | 'mayApproveSubscriptions', AnySQLiteColumn>

/** `mayDo` of domain/affiliation/rights-by-role.ts in SQL, from the same table. */
export function whoMay(act: Act, manager: Manager = affiliations): SQL | undefined {
  return or(
    ...roles.flatMap((role) => {
      const answer = rights[act][role]
      if (answer === 'no') return []
      return [answer === 'yes' ? eq(manager.role, role) : and(eq(manager.role, role), eq(manager[answer], true))]
    }),
  )
}
