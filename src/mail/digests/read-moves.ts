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

type Row = Omit<Move, 'isStopped'> & SpacePlace & { isStopped: number; total: number; stopped: number }

/**
 * What moved in some spaces, place by place. Each event of the window is read once, however many people may see it, and what
 * comes back is bounded: the first of each place, and counts. Invoices that stopped come first, then the latest.
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
      invoice_status as "status", message, occurred_at as "occurredAt", number, counterpart, amount_cents as "amountCents", currency,
      is_stopped as "isStopped", total, stopped
    from ranked left join invoices on invoices.id = ranked.invoice_id
    where position <= ${MOVES_A_PLACE} order by position`)
  return byPlace(rows)
}

function byPlace(rows: Row[]): Moves<Move>[] {
  const places = Map.groupBy(rows, ({ structureId, workspaceCode, departmentId }) =>
    JSON.stringify([structureId, workspaceCode, departmentId]),
  )
  return [...places.values()].flatMap((moves) => {
    const [first] = moves
    if (!first) return []
    const { structureId, workspaceCode, departmentId, total, stopped } = first
    return [{ structureId, workspaceCode, departmentId, total, stopped, items: moves.map(toMove) }]
  })
}

function toMove({ status, message, occurredAt, number, counterpart, amountCents, currency, isStopped }: Row): Move {
  return { status, message, occurredAt, number, counterpart, amountCents, currency, isStopped: isStopped === 1 }
}

/** What stopped first, then the latest. */
export function byUrgency(one: Move, other: Move) {
  return Number(other.isStopped) - Number(one.isStopped) || other.occurredAt - one.occurredAt
}
