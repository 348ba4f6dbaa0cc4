import { and, asc, eq } from 'drizzle-orm'
import { commit, type Database } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { users } from '#src/db/schema/people.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'

type Writer = Pick<Ports, 'db' | 'now' | 'randomToken'>

export function listSupportStaff(db: Database) {
  const { login, firstName, lastName } = users
  return db.select({ login, firstName, lastName }).from(users).where(eq(users.isSupportStaff, true)).orderBy(asc(login))
}

/** False if there is no such active account or nothing changes. */
export async function setSupportStaff(
  { db, now, randomToken }: Writer,
  login: string,
  isSupportStaff: boolean,
): Promise<boolean> {
  const active = isActiveAccount()
  const wanted = and(eq(users.login, login), eq(users.isSupportStaff, !isSupportStaff), isSupportStaff ? active : undefined)
  const [person] = await db.select({ id: users.id }).from(users).where(wanted)
  if (!person) return false
  const act = isSupportStaff ? 'support_staff_added' : 'support_staff_removed'
  await commit(db, [
    db.update(users).set({ isSupportStaff }).where(eq(users.id, person.id)),
    journalEntry({ db, now, randomToken }, { act, subjectId: person.id }),
  ])
  return true
}
