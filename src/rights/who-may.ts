import { and, eq, or, type SQL } from 'drizzle-orm'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { type Act, rights, roles } from '#src/domain/affiliation/roles.ts'

/** The affiliations whose holder may do this: `mayDo` of domain/roles.ts, from the same table, asked of the database. */
export function whoMay(act: Act): SQL | undefined {
  return or(
    ...roles.flatMap((role) => {
      const answer = rights[act][role]
      if (answer === 'no') return []
      return [answer === 'yes' ? eq(affiliations.role, role) : and(eq(affiliations.role, role), eq(affiliations[answer], true))]
    }),
  )
}
