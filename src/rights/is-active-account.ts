import { and, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { users } from '#src/db/schema/people.ts'

/** `isActiveAccount` of src/domain/account in SQL. */
export function isActiveAccount(account: Record<'activatedAt' | 'deactivatedAt', AnySQLiteColumn> = users): SQL | undefined {
  return and(isNotNull(account.activatedAt), isNull(account.deactivatedAt))
}
