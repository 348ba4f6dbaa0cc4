import type { Calendar } from '#demo/calendar.ts'
import { type SeededRandom, seededRandom } from '#demo/seeded-random.ts'
import type { StructureRow } from '#demo/structures/structure-row.ts'
import type { DemoStructures, DepartmentRow } from '#demo/structures/structures.ts'
import type { events, invoices } from '#src/db/schema/events.ts'
import { invoiceKeys, invoiceSearchText } from '#src/domain/invoice/invoice-key.ts'
import { lifeCycles } from './life-cycles.ts'

type InvoiceRow = typeof invoices.$inferInsert
type EventRow = typeof events.$inferInsert
type DemoInvoice = { invoice: InvoiceRow; events: EventRow[] }
type Series = {
  structure: StructureRow
  workspaceCode: 'factures-emises' | 'factures-recues'
  counterparts: StructureRow[]
  count: number
}

const OLDEST_DAYS_AGO = 110
const RECEIVED_AFTER_DAYS = 0.004

export function demoInvoices(
  calendar: Calendar,
  { mairie, regie, ...others }: DemoStructures,
  departments: DepartmentRow[],
  apiKeyId: string,
): DemoInvoice[] {
  const chance = seededRandom('invoices')
  const series: Series[] = [
    { structure: mairie, workspaceCode: 'factures-recues', counterparts: others.companies, count: 26 },
    { structure: mairie, workspaceCode: 'factures-emises', counterparts: others.public, count: 8 },
    { structure: regie, workspaceCode: 'factures-recues', counterparts: others.companies, count: 12 },
    { structure: regie, workspaceCode: 'factures-emises', counterparts: [mairie, ...others.public], count: 14 },
  ]
  return series.flatMap((one) => {
    const own = departments.filter(({ structureId, isActive }) => structureId === one.structure.id && isActive !== false)
    return Array.from({ length: one.count }, (_, index) => demoInvoice(chance, calendar, { ...one, index, own, apiKeyId }))
  })
}

type Parts = Series & { index: number; own: DepartmentRow[]; apiKeyId: string }

function demoInvoice(
  chance: SeededRandom,
  calendar: Calendar,
  { structure, workspaceCode, counterparts, count, index, own, apiKeyId }: Parts,
): DemoInvoice {
  const id = chance.id()
  const depositedDaysAgo = OLDEST_DAYS_AGO * (1 - index / count) ** 2 + 0.2
  const place = { structureId: structure.id, departmentId: chance.chance(0.7) ? chance.pick(own).id : null, workspaceCode }
  const steps = stepsUntilNow(chance, depositedDaysAgo)
  const history = steps.map(({ status, daysAgo, message }, step) => ({
    ...place,
    apiKeyId,
    id: `${id}-${step + 1}`,
    type: 'invoice_status',
    message: message ?? '',
    invoiceId: id,
    invoiceStatus: status,
    occurredAt: calendar.daysAgo(daysAgo),
    receivedAt: calendar.daysAgo(daysAgo - RECEIVED_AFTER_DAYS),
  }))
  const [last] = history.slice(-1)
  const number = `${calendar.day(-Math.floor(depositedDaysAgo)).slice(0, 4)}-${String(index + 101).padStart(4, '0')}`
  const amountCents = chance.integer(4_500, chance.chance(0.15) ? 4_000_000 : 350_000)
  const state = { status: last?.invoiceStatus ?? 'deposited', statusAt: last?.occurredAt ?? calendar.daysAgo(depositedDaysAgo) }
  const named = { number, counterpart: chance.pick(counterparts).displayName }
  return {
    invoice: {
      id,
      ...place,
      apiKeyId,
      ...named,
      ...invoiceKeys(named),
      searchText: invoiceSearchText(named),
      amountCents,
      ...state,
    },
    events: history,
  }
}

function stepsUntilNow(chance: SeededRandom, depositedDaysAgo: number) {
  let daysAgo = depositedDaysAgo
  return chance
    .pick(lifeCycles)
    .map((step) => {
      daysAgo -= step.afterDays * (0.6 + chance.integer(0, 80) / 100)
      return { ...step, daysAgo }
    })
    .filter((step) => step.daysAgo > 2 * RECEIVED_AFTER_DAYS)
}
