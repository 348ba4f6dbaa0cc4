import type { Calendar } from '#demo/calendar.ts'
import { dice } from '#demo/dice.ts'
import type { DemoPeople } from '#demo/people.ts'
import type { sessions } from '#src/db/schema/people.ts'

/** Devices that the principal manager signed in on before. Nobody holds the tokens of these hashes. */
export function demoSessions(calendar: Calendar, { accounts: { principal } }: DemoPeople): (typeof sessions.$inferInsert)[] {
  const chance = dice('sessions')
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
