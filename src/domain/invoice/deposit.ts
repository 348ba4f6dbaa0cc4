import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { isLocalDate, type LocalDate } from '#src/formats/local-date.ts'
import { tidyText } from '#src/formats/tidy-text.ts'
import { type AmountProblem, type Currency, currencyCodes, parseAmount } from './amount.ts'
import { isInvoiceNumber } from './invoice-key.ts'

export const INVOICE_NUMBER_CHARACTERS_MAX = 80
export const ORDER_NUMBER_CHARACTERS_MAX = 50
/** Files of drafts are not in the quota of documents: this bounds them. */
export const DRAFTS_MAX = 20
export const JOINED_DOCUMENTS_MAX = 20
/** As events: older dates are programs' or typing errors. */
const OLDEST: LocalDate = '2000-01-01'

/** Text as it was typed; `sender`: a place of `placeValue`; `department`: an id, or empty. */
export type TypedDeposit = Record<DepositField, string>
export type DepositField =
  | 'sender'
  | 'department'
  | 'number'
  | 'invoiceDate'
  | 'net'
  | 'vat'
  | 'amount'
  | 'currency'
  | 'orderNumber'

/** Of the invoice itself. */
export const invoiceExtensions: readonly string[] = ['pdf', 'xml']

export type Place = { structureId: string; departmentId: string | null }

export type DepositSituation = {
  /** Where the person holds « Modification » on « Factures émises » today. */
  places: Place[]
  recipient: { id: string; isActive: boolean; departmentCodeRequired: boolean; commitmentNumberRequired: boolean }
  /** Active ones of the recipient. */
  departments: { id: string }[]
}

export type DepositDetails = {
  sender: Place
  recipientDepartmentId: string | null
  number: string
  invoiceDate: LocalDate
  netCents: number
  vatCents: number
  amountCents: number
  currency: Currency
  orderNumber: string
}

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

export function decideDeposit(
  typed: TypedDeposit,
  { places, recipient, departments }: DepositSituation,
  today: LocalDate,
): Decision<DepositDetails, DepositField, DepositProblem> {
  const sender = places.find((place) => placeValue(place) === typed.sender)
  const department = departments.find(({ id }) => id === typed.department)
  const number = tidyText(typed.number)
  const invoiceDate = levelLine(typed.invoiceDate)
  const orderNumber = tidyText(typed.orderNumber)
  const currency = currencyCodes.find((code) => code === typed.currency) ?? 'EUR'
  const [net, vat, amount] = [typed.net, typed.vat, typed.amount].map((text) => parseAmount(text, currency))
  const sums = { netCents: net?.cents ?? 0, vatCents: vat?.cents ?? 0, amountCents: amount?.cents ?? 0 }
  const areRead = !net?.problem && !vat?.problem && !amount?.problem
  return decided(
    {
      sender: sender ?? { structureId: '', departmentId: null },
      recipientDepartmentId: department?.id ?? null,
      ...{ number, invoiceDate, currency, orderNumber, ...sums },
    },
    {
      sender: senderProblem(typed.sender, sender, recipient),
      department: departmentProblem(typed.department, !!department, recipient),
      number: numberProblem(number),
      invoiceDate: dateProblem(invoiceDate, today),
      net: net?.problem,
      vat: vat?.problem ?? (areRead ? signProblem(sums) : undefined),
      amount: amount?.problem ?? (areRead ? sumProblem(sums) : undefined),
      currency: currencyCodes.some((code) => code === typed.currency) ? undefined : 'unknown',
      orderNumber: orderProblem(orderNumber, recipient),
    },
  )
}

export function placeValue({ structureId, departmentId }: Place): string {
  return `${structureId}:${departmentId ?? ''}`
}

type Recipient = DepositSituation['recipient']
type Sums = Pick<DepositDetails, 'netCents' | 'vatCents' | 'amountCents'>

function senderProblem(typed: string, sender: Place | undefined, recipient: Recipient): DepositProblem | undefined {
  if (!recipient.isActive) return 'inactive'
  if (!sender) return typed === '' ? 'missing' : 'unknown'
  return sender.structureId === recipient.id ? 'same_structure' : undefined
}

function departmentProblem(typed: string, isKnown: boolean, recipient: Recipient): DepositProblem | undefined {
  if (typed === '') return recipient.departmentCodeRequired ? 'missing' : undefined
  return isKnown ? undefined : 'unknown'
}

function numberProblem(number: string): DepositProblem | undefined {
  if (number === '') return 'missing'
  if (countCharacters(number) > INVOICE_NUMBER_CHARACTERS_MAX) return 'too_long'
  return isInvoiceNumber(number) ? undefined : 'wrong_signs'
}

function dateProblem(date: string, today: LocalDate): DepositProblem | undefined {
  if (date === '') return 'missing'
  if (!isLocalDate(date)) return 'not_a_date'
  if (date > today) return 'in_the_future'
  return date < OLDEST ? 'too_old' : undefined
}

function signProblem({ netCents, vatCents }: Sums): DepositProblem | undefined {
  return netCents * vatCents < 0 ? 'signs_differ' : undefined
}

function sumProblem({ netCents, vatCents, amountCents }: Sums): DepositProblem | undefined {
  if (netCents + vatCents !== amountCents) return 'wrong_sum'
  return amountCents === 0 ? 'zero' : undefined
}

function orderProblem(orderNumber: string, recipient: Recipient): DepositProblem | undefined {
  if (orderNumber === '') return recipient.commitmentNumberRequired ? 'missing' : undefined
  return countCharacters(orderNumber) > ORDER_NUMBER_CHARACTERS_MAX ? 'too_long' : undefined
}
