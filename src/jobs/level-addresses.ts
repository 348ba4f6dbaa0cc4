import { and, eq, or, sql } from 'drizzle-orm'
import { Conflict, commit, type Database, type Query } from '#src/db/database.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { mailedLinks, users } from '#src/db/schema/people.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Outcome } from './job.ts'

const PEOPLE_MAX = 100

/** Accounts of before 30/11/2026 may have a domain with accents. An account whose mailbox has another one keeps its spelling. */
export async function levelAddresses({ db }: Ports): Promise<Outcome> {
  const people = await readAccented(db)
  let levelled = 0
  for (const person of people) levelled += await level(db, person)
  const outcome = `${levelled} levelled, ${people.length - levelled} with another account`
  return people.length === PEOPLE_MAX && levelled > 0 ? { unfinished: outcome } : outcome
}

type Addresses = Awaited<ReturnType<typeof readAccented>>[number]

async function readAccented(db: Database) {
  const { id, login, contactEmail } = users
  const isAccented = (address: typeof login | typeof contactEmail) =>
    sql`substr(${address}, instr(${address}, '@')) glob '*[^ -~]*'`
  return db
    .select({ id, login, contactEmail })
    .from(users)
    .where(or(isAccented(login), isAccented(contactEmail)))
    .limit(PEOPLE_MAX)
}

/** A link that was mailed to the address, and what is known of a dead one, go on with it. */
async function level(db: Database, { id: userId, login, contactEmail }: Addresses) {
  const unchanged = sql`${users.login} is ${login} and ${users.contactEmail} is ${contactEmail}`
  const [ascii, asciiContact] = [login && normaliseEmail(login), contactEmail && normaliseEmail(contactEmail)]
  const respelled = [login, contactEmail].flatMap((address) => (address ? followers(db, userId, address) : []))
  const account = db
    .update(users)
    .set({ login: ascii, contactEmail: asciiContact })
    .where(and(eq(users.id, userId), unchanged))
  try {
    await commit(db, [account, ...respelled])
    return 1
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return 0
  }
}

function followers(db: Database, userId: string, address: string): Query[] {
  const email = normaliseEmail(address)
  const isNew = sql`${email} not in (select email from dead_addresses)`
  return [
    db
      .update(mailedLinks)
      .set({ email })
      .where(and(eq(mailedLinks.userId, userId), eq(mailedLinks.email, address))),
    db
      .update(deadAddresses)
      .set({ email })
      .where(and(eq(deadAddresses.email, address), isNew)),
  ]
}
