import { accountOf } from '#demo/accounts.ts'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoPeople } from '#demo/people.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import type { supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { supportRequestPlans } from './support-requests.ts'

type SupportRequestRow = typeof supportRequests.$inferInsert
type SupportMessageRow = typeof supportMessages.$inferInsert

const FIRST_NUMBER = 1041

export function demoSupport(
  calendar: Calendar,
  { accounts, support }: DemoPeople,
): { request: SupportRequestRow; messages: SupportMessageRow[] }[] {
  const chance = seededRandom('support')
  return supportRequestPlans.map(({ who, isAnonymous, messages, ...plan }, index) => {
    const id = chance.id()
    const author = isAnonymous ? null : accounts[who].id
    const written = messages.map(({ daysAgo, body, fromSupport = false }) => ({
      id: chance.id(),
      supportRequestId: id,
      authorId: fromSupport ? support.id : author,
      fromSupport,
      body,
      createdAt: calendar.daysAgo(daysAgo),
    }))
    const [first, last] = [written.at(0), written.at(-1)]
    const request = {
      id,
      number: `S-${FIRST_NUMBER + index}`,
      followUpTokenHash: chance.hexadecimal(64),
      userId: author,
      email: accountOf(who).login,
      ...plan,
      createdAt: first?.createdAt ?? calendar.daysAgo(0),
      closedAt: plan.state === 'closed' ? (last?.createdAt ?? null) : null,
    }
    return { request, messages: written }
  })
}
