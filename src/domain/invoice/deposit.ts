import { type Decision, decided } from '#src/domain/decision.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { readDate } from '#src/formats/read-date.ts'
import { tidyText } from '#src/formats/tidy-text.ts'
import { type Currency, currencyCodes, parseAmount } from './amount.ts'
import {
  type DepositProblem,
  dateProblem,
  departmentProblem,
  numberProblem,
  orderProblem,
  type Place,
  placeValue,
  type Recipient,
  senderProblem,
  signProblem,
  sumProblem,
} from './deposit-problems.ts'

/** Files of drafts are not in the quota of documents: this bounds them. */
export const DRAFTS_MAX = 20
export const JOINED_DOCUMENTS_MAX = 20

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

export type DepositSituation = {
  /** Where the person holds « Modification » on « Factures émises » today. */
  places: Place[]
  recipient: Recipient
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

export function decideDeposit(
  typed: TypedDeposit,
  { places, recipient, departments }: DepositSituation,
  today: LocalDate,
): Decision<DepositDetails, DepositField, DepositProblem> {
  const sender = places.find((place) => placeValue(place) === typed.sender)
  const department = departments.find(({ id }) => id === typed.department)
  const number = tidyText(typed.number)
  const invoiceDate = readDate(typed.invoiceDate)
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
