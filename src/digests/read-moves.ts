import { sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { jsonEach, member } from '#src/db/json-each.ts'
import { stoppedStatuses } from '#src/domain/invoice/lifecycle-status.ts'
import type { Moves, WorkspacePlace } from '#src/domain/notification/digest.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'

export const MOVES_A_PLACE = 10

/** An invoice after the last event of the window, or a message without an invoice. */
export type Move = {
  status: string | null
  message: string
  occurredAt: number
  number: string | null
  counterpart: string | null
  amountCents: number | null
  currency: string | null
  isStopped: boolean
}

type Row = [workspace: number, departmentId: string | null, total: number, stopped: number, items: string]

/**
 * Reads each event of the window once, however many people may see it; bounded: one row a place, with its first invoices and counts.
 * Sorted rows are narrow, because SQLite sorts in memory. Ignores a late event about a state that the invoice left before the window.
 */
export async function readMoves(db: Database, rights: WorkspacePlace[], { since, until }: DigestWindow): Promise<Moves<Move>[]> {
  const workspaces = [
    ...new Map(
      rights.map(({ structureId, workspaceCode }) => [`${structureId} ${workspaceCode}`, { structureId, workspaceCode }]),
    ).values(),
  ]
  if (workspaces.length === 0) return []
  const rows = await db.values<Row>(sql`
    with latest as (
      select each.key as workspace, events.rowid as event, invoice_id, department_id, occurred_at,
        ifnull(invoice_status in ${stoppedStatuses}, 0) as is_stopped, row_number() over (
          partition by ifnull(invoice_id, api_key_id || ' ' || events.id) order by occurred_at desc, received_at desc) as recency
      from ${jsonEach(workspaces)}
      cross join events on events.structure_id = ${member('structureId')} and events.workspace_code = ${member('workspaceCode')}
        and received_at > ${since.getTime()} and received_at <= ${until.getTime()}
    ), ranked as (
      select workspace, event, department_id, is_stopped, count(*) over place as total, sum(is_stopped) over place as stopped,
        row_number() over (partition by workspace, department_id order by is_stopped desc, occurred_at desc) as position
      from latest where recency = 1 and not exists (select 1 from events as known where known.invoice_id = latest.invoice_id
        and known.occurred_at > latest.occurred_at and known.received_at <= ${since.getTime()})
      window place as (partition by workspace, department_id)
    )
    select workspace, ranked.department_id, total, stopped, json_group_array(json_object('status', invoice_status,
      'message', message, 'occurredAt', occurred_at, 'number', number, 'counterpart', counterpart, 'amountCents', amount_cents,
      'currency', currency, 'isStopped', json(iif(is_stopped, 'true', 'false'))))
    from ranked join events on events.rowid = ranked.event left join invoices on invoices.id = events.invoice_id
    where position <= ${MOVES_A_PLACE}
    group by workspace, ranked.department_id`)
  return rows.flatMap(([workspace, departmentId, total, stopped, items]) => {
    const found = workspaces[workspace]
    return found ? [{ ...found, departmentId, total, stopped, items: JSON.parse(items) as Move[] }] : []
  })
}

export function byUrgency(one: Move, other: Move) {
  return Number(other.isStopped) - Number(one.isStopped) || other.occurredAt - one.occurredAt
}
