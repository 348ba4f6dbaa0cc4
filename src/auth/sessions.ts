import { eq, lt } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { type Query, unlessUnavailable } from '#src/db/database.ts'
import { sessions } from '#src/db/schema/people.ts'
import { IDLE_HOURS, SESSION_DAYS } from '#src/domain/account/retention.ts'
import { HOUR_MS } from '#src/formats/durations.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { endLongestIdle, noteSignIn } from './session-writes.ts'
import { tokenHash } from './token-hash.ts'
import { managerDuties, sessionWithPerson, type Visitor, workspacesOfSession } from './visitor.ts'

/** lucia prolongs a session only half-way through; ten minutes keep the idle limit exact. */
const PROLONG_AFTER_MS = 600_000

export type SignedIn = Visitor & { sessionHash: string; signedInAt: Date }

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    DatabaseSessionAttributes: { device: string; signedInAt: Date }
    DatabaseUserAttributes: { visitor: Visitor }
  }
}

/** The person of a valid session, in one round trip. Prolongs the session after the response. */
export async function findSession(ports: Ports, token: string): Promise<SignedIn | undefined> {
  const { session, user } = await lucia(ports).validateSession(token)
  if (!session || !user) return undefined
  const sessionHash = tokenHash(token)
  const prolonged = idleEnd(ports)
  if (prolonged.getTime() - toPortalClock(ports, session.expiresAt).getTime() > PROLONG_AFTER_MS)
    ports.after(async () => {
      const update = ports.db.update(sessions).set({ expiresAt: prolonged }).where(eq(sessions.tokenHash, sessionHash))
      await update.catch(unlessUnavailable)
    })
  return { ...user.visitor, sessionHash, signedInAt: session.signedInAt }
}

/** Opens a session and returns the token for the cookie; only its hash is kept. */
export async function openSession(ports: Ports, userId: string, device: string): Promise<string> {
  const attributes = { device, signedInAt: ports.now() }
  const session = await lucia(ports).createSession(userId, attributes, { sessionId: ports.randomToken() })
  return session.id
}

export function writeSession(ports: Ports, token: string, owner: { userId: string; device: string; signedInAt: Date }): Query {
  return ports.db.insert(sessions).values({ tokenHash: tokenHash(token), expiresAt: idleEnd(ports), ...owner })
}

export async function endSession(ports: Ports, token: string) {
  await lucia(ports).invalidateSession(token)
}

function lucia(ports: Ports) {
  return new Lucia(adapter(ports), {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, 'h'),
    getSessionAttributes: ({ signedInAt }) => ({ signedInAt }),
    getUserAttributes: ({ visitor }) => ({ visitor }),
  })
}

function adapter(ports: Ports): Adapter {
  const { db } = ports
  const ofToken = (token: string) => eq(sessions.tokenHash, tokenHash(token))
  return {
    async getSessionAndUser(token) {
      const hash = tokenHash(token)
      const today = parisDate(ports.now())
      const [[row], [duties = { managedStructures: 0, affiliations: 0, subscriptions: 0 }], workspaces] = await db.batch([
        sessionWithPerson(db, hash),
        managerDuties(db, hash, today),
        workspacesOfSession(db, hash, today),
      ])
      if (!row || isTooOld(ports, row.session.signedInAt)) return [null, null]
      const { userId, device, signedInAt, expiresAt } = row.session
      // The raw token, or lucia would put the hash into the cookie.
      const session = { id: token, userId, expiresAt: toLuciaClock(ports, expiresAt), attributes: { device, signedInAt } }
      const { managedStructures, ...pending } = duties
      const held = workspaces.toSorted((one, other) => one.position - other.position)
      const visitor = { userId, ...row.person, isManager: managedStructures > 0, pending, workspaces: held }
      return [session, { id: userId, attributes: { visitor } }]
    },
    async getUserSessions(userId) {
      const rows = await db.select().from(sessions).where(eq(sessions.userId, userId))
      return rows.map(({ tokenHash: id, expiresAt, device, signedInAt }): DatabaseSession => {
        return { id, userId, expiresAt: toLuciaClock(ports, expiresAt), attributes: { device, signedInAt } }
      })
    },
    async setSession({ id, userId, attributes }) {
      const session = writeSession(ports, id, { userId, ...attributes })
      await db.batch([session, endLongestIdle(db, userId), noteSignIn(db, userId, ports.now())])
    },
    async updateSessionExpiration(token) {
      const prolonged = db
        .update(sessions)
        .set({ expiresAt: idleEnd(ports) })
        .where(ofToken(token))
      await prolonged.catch(unlessUnavailable)
    },
    async deleteSession(token) {
      await db.delete(sessions).where(ofToken(token))
    },
    async deleteUserSessions(userId) {
      await db.delete(sessions).where(eq(sessions.userId, userId))
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lt(sessions.expiresAt, ports.now()))
    },
  }
}

/** lucia reads the machine's clock, so dates are converted between it and the portal's clock. */
const toLuciaClock = ({ now }: Ports, date: Date) => new Date(date.getTime() - now().getTime() + Date.now())
const toPortalClock = ({ now }: Ports, date: Date) => new Date(date.getTime() - Date.now() + now().getTime())
const idleEnd = ({ now }: Ports) => new Date(now().getTime() + IDLE_HOURS * HOUR_MS)
const isTooOld = ({ now }: Ports, signedInAt: Date) => now().getTime() - signedInAt.getTime() >= SESSION_DAYS * 24 * HOUR_MS
