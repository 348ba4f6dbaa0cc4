import { and, eq, or, type SQL } from 'drizzle-orm'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { type Act, rights, roles } from '#src/domain/affiliation/rights-by-role.ts'

/** Affiliations whose role may do this: `mayDo` of domain/affiliation/rights-by-role.ts in SQL, from the same table. */
export function whoMay(act: Act): SQL | undefined {
  return or(
    ...roles.flatMap((role) => {
      const answer = rights[act][role]
      if (answer === 'no') return []
      return [answer === 'yes' ? eq(affiliations.role, role) : and(eq(affiliations.role, role), eq(affiliations[answer], true))]
    }),
  )
}
