import { eq } from 'drizzle-orm'
import { hashPassword } from '#src/auth/passwords.ts'
import { openSession, writeSession } from '#src/auth/sessions.ts'
import { credentials, users } from '#src/db/schema/people.ts'
import { normaliseAnswer, type SecretQuestion } from '#src/domain/account/secret-question.ts'
import type { Ports } from '#src/ports/ports.ts'
import { peopleBySession } from './form-owner.ts'
import { visitor } from './visitor.ts'

export const PASSWORD = 'Trois mots bien longs'
export const SECRET_ANSWER = 'Médor'

type Row = typeof users.$inferInsert
/** Dates may be null, such as `activatedAt`. */
export type Person = Partial<Row> & {
  password?: string
  secretQuestion?: SecretQuestion
  secretAnswer?: string
  device?: string
}

export type Signed = Awaited<ReturnType<typeof signUp>>

let people = 0

export async function signUp(ports: Ports, options: Person = {}) {
  const [person] = await signUpTogether(ports, [options])
  if (!person) throw new Error('the person was not written')
  return person
}

export async function signUpTogether(ports: Ports, people: Person[]) {
  const { db } = ports
  const rows = await Promise.all(people.map((options) => rowsOf(ports, options)))
  const [first, ...others] = rows.flatMap(({ user, secrets, session, device }) => [
    db.insert(users).values(user),
    db.insert(credentials).values(secrets),
    writeSession(ports, session, { userId: user.id, device, signedInAt: ports.now() }),
  ])
  const written = rows.map(({ user }) => db.select().from(users).where(eq(users.id, user.id)))
  if (!first) return []
  const results = await db.batch([first, ...others, ...written])
  return rows.map(({ session, password, secretAnswer }, place) => {
    const [person] = results[results.length - rows.length + place] as (typeof users.$inferSelect)[]
    if (!person) throw new Error('the person was not written')
    return { ...browserOf(ports, session, person.id), person, password, secretAnswer }
  })
}

async function rowsOf(ports: Ports, options: Person) {
  const {
    password = PASSWORD,
    secretQuestion = 'first_pet',
    secretAnswer = SECRET_ANSWER,
    device = 'Firefox',
    ...overrides
  } = options
  const user = personRow(ports, overrides)
  const secrets = {
    userId: user.id,
    passwordHash: await hashPassword(password, ports.config),
    secretQuestion,
    secretAnswerHash: await hashPassword(normaliseAnswer(secretAnswer), ports.config),
  }
  return { user, secrets, session: ports.randomToken(), device, password, secretAnswer }
}

export async function signIn(ports: Ports, { id }: { id: string }, device = 'Firefox') {
  return browserOf(ports, await openSession(ports, id, device), id)
}

function browserOf(ports: Ports, session: string, userId: string) {
  const name = ports.config.appUrl.startsWith('https:') ? '__Host-session' : 'session'
  peopleBySession.set(session, userId)
  return visitor(ports, { [name]: session })
}

export function personRow({ now }: Ports, overrides: Partial<Row> = {}) {
  const number = ++people
  const base = { id: `person-${number}`, login: `person-${number}@exemple.fr`, firstName: 'Camille', lastName: 'Durand' }
  const contact = overrides.contactEmail ? { contactEmailConfirmedAt: now() } : {}
  return { ...base, ...contact, createdAt: now(), activatedAt: now(), ...overrides }
}
