import type { DemoAffiliation } from '#demo/affiliations/affiliation-rows.ts'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoPeople } from '#demo/people.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import type { absenceReports } from '#src/db/schema/absence-reports.ts'
import type { journal } from '#src/db/schema/operations.ts'

type Report = typeof absenceReports.$inferInsert
type Entry = typeof journal.$inferInsert

/** No decision of the manager is younger. */
const SILENT_DAYS = 30
const LAST_SIGN_IN_DAYS = 200

/** Two companies whose principal manager is gone: one waits for support, in the other the successor has accepted. */
export function demoAbsences(calendar: Calendar, people: DemoPeople, affiliations: DemoAffiliation[], companies: string[]) {
  const chance = seededRandom('absences')
  const silent = companies.flatMap((structureId) => {
    const here = affiliations.filter(({ affiliation }) => affiliation.structureId === structureId && !affiliation.endedAt)
    const decided = here.flatMap(({ scopes }) => scopes.map(({ decidedAt }) => decidedAt?.getTime() ?? 0))
    const [manager] = here.filter(({ affiliation }) => affiliation.role === 'primary_manager')
    const [reporter, successor] = here.filter(({ affiliation }) => affiliation.role !== 'primary_manager')
    if (!manager || !reporter || !successor || Math.max(...decided) > calendar.daysAgo(SILENT_DAYS).getTime()) return []
    return [{ structureId, managerId: id(manager), reporterId: id(reporter), successorId: id(successor) }]
  })
  const reports = silent.slice(0, 2).map(({ successorId, ...about }, index): Report => {
    const reported = { ...about, id: chance.id(), reportedAt: calendar.daysAgo(17 + 4 * index), remindedAt: calendar.daysAgo(10) }
    if (index === 0) return reported
    const proposed = { proposedBy: people.secondSupport.id, proposedAt: calendar.daysAgo(5) }
    return { ...reported, ...proposed, successorId, acceptedAt: calendar.daysAgo(1) }
  })
  return {
    reports,
    lastSignIns: new Map(reports.map(({ managerId }) => [managerId, calendar.daysAgo(LAST_SIGN_IN_DAYS)])),
    journal: reports.flatMap((report) => entriesOf(report).map((entry): Entry => ({ ...entry, id: chance.id(), details: {} }))),
  }
}

const id = ({ affiliation }: DemoAffiliation) => affiliation.userId

function entriesOf({ structureId, managerId, reporterId, reportedAt, successorId, proposedBy, proposedAt, acceptedAt }: Report) {
  const about = { structureId, subjectId: successorId ?? managerId }
  const reported = {
    structureId,
    subjectId: managerId,
    act: 'manager_absence_reported',
    actorId: reporterId,
    at: reportedAt,
  } as const
  if (!successorId || !proposedBy || !proposedAt || !acceptedAt) return [reported]
  return [
    reported,
    { ...about, act: 'absent_manager_successor_proposed', actorId: proposedBy, at: proposedAt } as const,
    { ...about, act: 'absent_manager_successor_accepted', actorId: successorId, at: acceptedAt } as const,
  ]
}
