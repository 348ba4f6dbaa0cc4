import { eq } from 'drizzle-orm'
import { type Database, next, type Query } from '../../db/database.ts'
import { credentials, users } from '../../db/schema/people.ts'

/** Who has this login already, if anyone, and how far they are. */
export async function findLogin(db: Database, login: string) {
  const [user] = await db.select().from(users).where(eq(users.login, login))
  return user
}

type Secrets = { passwordHash: string; secretQuestion: string; secretAnswerHash: string }
type Names = { firstName: string; lastName: string }

export function insertAccount(
  db: Database,
  person: Names & { id: string; login: string; createdAt: Date },
  secrets: Secrets,
): Query[] {
  return [db.insert(users).values(person), db.insert(credentials).values({ userId: person.id, ...secrets })]
}

/** Nobody proved that address yet, so whoever signs up last fills the account in: the link and the password decide who opens it. */
export function refillAccount(db: Database, userId: string, names: Names, secrets: Secrets): Query[] {
  return [
    db.update(users).set(names).where(eq(users.id, userId)),
    db.update(credentials).set(secrets).where(eq(credentials.userId, userId)),
  ]
}

export function activateAccount(db: Database, user: { id: string; version: number }, now: Date): Query {
  return db
    .update(users)
    .set({ activatedAt: now, version: next(users.version, user.version) })
    .where(eq(users.id, user.id))
}
