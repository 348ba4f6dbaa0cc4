import { commit } from '#src/db/database.ts'
import {
  FIRST_REMINDER_DAYS,
  LAST_REMINDER_DAYS,
  remindedManagers,
  reminderStage,
} from '#src/domain/affiliation/manager-reminders.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { requestMails } from '#src/memberships/request-mails.ts'
import { readWaitingRequests, type WaitingLine } from '#src/memberships/waiting-requests.ts'
import type { Ports } from '#src/ports/ports.ts'

const LINES_A_PIECE = 100

/** The mail's key makes each reminder unique. */
export async function remindManagers(ports: Ports): Promise<string> {
  const { now } = ports
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS)
  const window = { from: ago(LAST_REMINDER_DAYS), until: ago(FIRST_REMINDER_DAYS), today: parisDate(now()), limit: LINES_A_PIECE }
  let [after, requests] = ['', 0]
  while (true) {
    const read = await readWaitingRequests(ports.db, { ...window, after })
    const lines = wholeRequests(read)
    requests += await remindOf(ports, lines)
    const last = lines.at(-1)
    if (!last || read.length < LINES_A_PIECE) return `${requests} requests waiting`
    after = last.affiliationId
  }
}

/** Drops the last affiliation of a full page, whose lines may continue on the next. */
function wholeRequests(lines: WaitingLine[]): WaitingLine[] {
  const whole = lines.filter(({ affiliationId }) => affiliationId !== lines.at(-1)?.affiliationId)
  return lines.length === LINES_A_PIECE && whole.length > 0 ? whole : lines
}

async function remindOf(ports: Ports, lines: WaitingLine[]): Promise<number> {
  const structureIds = [...new Set(lines.map(({ structureId }) => structureId))]
  const managers = await readManagers(ports.db, structureIds, parisDate(ports.now()))
  const byAffiliation = [...Map.groupBy(lines, ({ affiliationId }) => affiliationId).values()]
  await commit(
    ports.db,
    byAffiliation.flatMap((own) => reminderMails(ports, own, managers)),
  )
  return byAffiliation.length
}

function reminderMails(ports: Ports, lines: WaitingLine[], managers: Awaited<ReturnType<typeof readManagers>>) {
  const [oldest] = lines.toSorted((one, other) => one.requestedAt.getTime() - other.requestedAt.getTime())
  const stage = oldest && reminderStage(oldest.requestedAt, ports.now())
  if (!oldest || !stage) return []
  const those = managers.filter(({ structureId }) => structureId === oldest.structureId)
  const request = {
    fact: `${stage.days}:${oldest.id}`,
    requester: oldest.requester,
    structureId: oldest.structureId,
    structureName: oldest.structureName,
    departments: lines.flatMap(({ departmentName }) => departmentName ?? []),
    requestedAt: oldest.requestedAt,
    reminder: 'portal' as const,
  }
  return requestMails(ports, request, remindedManagers(those, stage))
}
