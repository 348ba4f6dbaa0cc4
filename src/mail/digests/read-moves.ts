import { sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { jsonEach, member } from '../../db/json-each.ts'
import type { Moves, SpacePlace } from '../../domain/digest.ts'
import type { DigestWindow } from '../../domain/digest-window.ts'
import { stoppedStatuses } from '../../domain/lifecycle-status.ts'

export const MOVES_A_PLACE = 10

/** An invoice as the last event of the window left it, or a message without an invoice. */
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

type Row = SpacePlace & { items: string; total: number; stopped: number }

/**
 * What moved in some spaces, place by place. Each event of the window is read once, however many people may see it, and what
 * comes back is bounded: a row a place, with the first of it and counts. Invoices that stopped come first, then the latest.
 */
export async function readMoves(db: Database, rights: SpacePlace[], { since, until }: DigestWindow): Promise<Moves<Move>[]> {
  const spaces = new Map(
    rights.map(({ structureId, workspaceCode }) => [`${structureId} ${workspaceCode}`, { structureId, workspaceCode }]),
  )
  if (spaces.size === 0) return []
  const stopped = sql`(invoice_status in ${stoppedStatuses})`
  const rows = await db.all<Row>(sql`
    with latest as (
      select events.*, row_number() over (
        partition by ifnull(invoice_id, api_key_id || ' ' || events.id) order by occurred_at desc, received_at desc) as recency
      from ${jsonEach([...spaces.values()])}
      cross join events on events.structure_id = ${member('structureId')} and events.workspace_code = ${member('workspaceCode')}
        and received_at > ${since.getTime()} and received_at <= ${until.getTime()}
    ), ranked as (
      select latest.*, ifnull(${stopped}, 0) as is_stopped,
        row_number() over (partition by structure_id, workspace_code, department_id
          order by ifnull(${stopped}, 0) desc, occurred_at desc) as position,
        count(*) over place as total, sum(ifnull(${stopped}, 0)) over place as stopped
      from latest where recency = 1
      window place as (partition by structure_id, workspace_code, department_id)
    )
    select ranked.structure_id as "structureId", ranked.workspace_code as "workspaceCode", ranked.department_id as "departmentId",
      total, stopped, json_group_array(json_object('status', invoice_status, 'message', message, 'occurredAt', occurred_at,
        'number', number, 'counterpart', counterpart, 'amountCents', amount_cents, 'currency', currency,
        'isStopped', json(iif(is_stopped, 'true', 'false')))) as items
    from ranked left join invoices on invoices.id = ranked.invoice_id
    where position <= ${MOVES_A_PLACE}
    group by ranked.structure_id, ranked.workspace_code, ranked.department_id`)
  return rows.map(({ items, ...place }) => ({ ...place, items: JSON.parse(items) as Move[] }))
}

/** What stopped first, then the latest. */
export function byUrgency(one: Move, other: Move) {
  return Number(other.isStopped) - Number(one.isStopped) || other.occurredAt - one.occurredAt
}
