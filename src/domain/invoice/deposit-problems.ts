import { countCharacters } from '#src/formats/count-characters.ts'
import { isLocalDate, type LocalDate } from '#src/formats/local-date.ts'
import type { AmountProblem } from './amount.ts'
import { isInvoiceNumber } from './invoice-key.ts'

export const INVOICE_NUMBER_CHARACTERS_MAX = 80
export const ORDER_NUMBER_CHARACTERS_MAX = 50
/** As events: older dates are programs' or typing errors. */
const OLDEST: LocalDate = '2000-01-01'

export type Place = { structureId: string; departmentId: string | null }
export type Recipient = { id: string; isActive: boolean; departmentCodeRequired: boolean; commitmentNumberRequired: boolean }

export type DepositProblem =
  | AmountProblem
  | 'unknown'
  | 'same_structure'
  | 'inactive'
  | 'too_long'
  | 'wrong_signs'
  | 'not_a_date'
  | 'in_the_future'
  | 'too_old'
  | 'wrong_sum'
  | 'signs_differ'
  | 'zero'

export function placeValue({ structureId, departmentId }: Place): string {
  return `${structureId}:${departmentId ?? ''}`
}

type Sums = { netCents: number; vatCents: number; amountCents: number }

export function senderProblem(typed: string, sender: Place | undefined, recipient: Recipient): DepositProblem | undefined {
  if (!recipient.isActive) return 'inactive'
  if (!sender) return typed === '' ? 'missing' : 'unknown'
  return sender.structureId === recipient.id ? 'same_structure' : undefined
}

export function departmentProblem(typed: string, isKnown: boolean, recipient: Recipient): DepositProblem | undefined {
  if (typed === '') return recipient.departmentCodeRequired ? 'missing' : undefined
  return isKnown ? undefined : 'unknown'
}

export function numberProblem(number: string): DepositProblem | undefined {
  if (number === '') return 'missing'
  if (countCharacters(number) > INVOICE_NUMBER_CHARACTERS_MAX) return 'too_long'
  return isInvoiceNumber(number) ? undefined : 'wrong_signs'
}

export function dateProblem(date: string, today: LocalDate): DepositProblem | undefined {
  if (date === '') return 'missing'
  if (!isLocalDate(date)) return 'not_a_date'
  if (date > today) return 'in_the_future'
  return date < OLDEST ? 'too_old' : undefined
}

export function signProblem({ netCents, vatCents }: Sums): DepositProblem | undefined {
  return netCents * vatCents < 0 ? 'signs_differ' : undefined
}

export function sumProblem({ netCents, vatCents, amountCents }: Sums): DepositProblem | undefined {
  if (netCents + vatCents !== amountCents) return 'wrong_sum'
  return amountCents === 0 ? 'zero' : undefined
}

export function orderProblem(orderNumber: string, recipient: Recipient): DepositProblem | undefined {
  if (orderNumber === '') return recipient.commitmentNumberRequired ? 'missing' : undefined
  return countCharacters(orderNumber) > ORDER_NUMBER_CHARACTERS_MAX ? 'too_long' : undefined
}
