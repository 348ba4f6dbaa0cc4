import type { Calendar } from '#demo/calendar.ts'
import type { DemoPeople } from '#demo/people.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import type { sessions } from '#src/db/schema/people.ts'

/** Earlier devices of the principal manager; the tokens of these hashes don't exist. */
export function demoSessions(calendar: Calendar, { accounts: { principal } }: DemoPeople): (typeof sessions.$inferInsert)[] {
  const chance = seededRandom('sessions')
  return [
    { device: 'Firefox/Windows', daysAgo: 6 },
    { device: 'Safari/iPhone', daysAgo: 0.4 },
  ].map(({ device, daysAgo }) => ({
    tokenHash: chance.hexadecimal(64),
    userId: principal.id,
    device,
    signedInAt: calendar.daysAgo(daysAgo),
    expiresAt: calendar.hoursAhead(chance.integer(12, 23)),
  }))
}
