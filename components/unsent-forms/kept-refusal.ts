import { useContext } from 'hono/jsx'
import { TickedBefore } from '#components/kit/TickCell.tsx'

/** The refusal of one row, among rows that can all be approved. */
export const KEPT_REFUSAL = 'refus-conserve'

/** `asked`: the refusal has a page of its own, with one button. */
export function isRefusal(fields: [name: string, value: string][]): boolean {
  return fields.some(([name, value]) => name === 'verdict' && value === 'reject') && !fields.some(([name]) => name === 'asked')
}

export function isApproval(fields: [name: string, value: string][]): boolean {
  return fields.some(([name, value]) => name === 'verdict' && value === 'approve')
}

/** For the row that is shown again: the notice leads there, and its field is open. */
export function keptRefusal(isShownAgain: boolean) {
  const isKept = isRefusal(useContext(TickedBefore)) && isShownAgain
  return isKept ? { id: KEPT_REFUSAL, open: true } : {}
}
