import { and, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { users } from '#src/db/schema/people.ts'

/** An account whose address was proved and that was not deactivated since: `isActiveAccount` of src/domain/account in SQL. */
export function isActiveAccount(account: Pick<typeof users, 'activatedAt' | 'deactivatedAt'> = users): SQL | undefined {
  return and(isNotNull(account.activatedAt), isNull(account.deactivatedAt))
}
