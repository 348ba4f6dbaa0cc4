import { hashPassword } from '#src/auth/passwords.ts'
import { openSession } from '#src/auth/sessions.ts'
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
  /** The device's name in the list of devices. */
  device?: string
}

export type Signed = Awaited<ReturnType<typeof signUp>>

let people = 0

/** A signed-in person: the rows, and a browser with the session. */
export async function signUp(ports: Ports, options: Person = {}) {
  const {
    password = PASSWORD,
    secretQuestion = 'first_pet',
    secretAnswer = SECRET_ANSWER,
    device = 'Firefox',
    ...overrides
  } = options
  const row = personRow(ports, overrides)
  const secrets = {
    userId: row.id,
    passwordHash: await hashPassword(password, ports.config),
    secretQuestion,
    secretAnswerHash: await hashPassword(normaliseAnswer(secretAnswer), ports.config),
  }
  const { db } = ports
  const [[person]] = await db.batch([db.insert(users).values(row).returning(), db.insert(credentials).values(secrets)])
  if (!person) throw new Error('the person was not written')
  return { ...(await signIn(ports, person, device)), person, password, secretAnswer }
}

/** A browser with a new session. */
export async function signIn(ports: Ports, { id }: { id: string }, device = 'Firefox') {
  const name = ports.config.appUrl.startsWith('https:') ? '__Host-session' : 'session'
  const session = await openSession(ports, id, device)
  peopleBySession.set(session, id)
  return visitor(ports, { [name]: session })
}

/** An activated person with a unique name and address. */
export function personRow({ now }: Ports, overrides: Partial<Row> = {}) {
  const number = ++people
  const base = { id: `person-${number}`, login: `person-${number}@exemple.fr`, firstName: 'Camille', lastName: 'Durand' }
  const contact = overrides.contactEmail ? { contactEmailConfirmedAt: now() } : {}
  return { ...base, ...contact, createdAt: now(), activatedAt: now(), ...overrides }
}
