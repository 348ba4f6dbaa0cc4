import { expect, test } from 'vitest'
import { type DepositField, type DepositSituation, decideDeposit } from '#src/domain/invoice/deposit.ts'
import type { DepositProblem } from '#src/domain/invoice/deposit-problems.ts'
import { decideAnswer, mayAnswer } from '#src/domain/invoice/invoice-answer.ts'

const today = '2026-09-01'
const right = {
  ...{ sender: 'joinery:', department: '', number: ' F–2026-17 ', invoiceDate: '2026-09-01' },
  ...{ net: '100', vat: '20', amount: '120', currency: 'EUR', orderNumber: '' },
}
const situation: DepositSituation = {
  places: [
    { structureId: 'joinery', departmentId: null },
    { structureId: 'mairie', departmentId: 'FIN' },
  ],
  recipient: { id: 'mairie', isActive: true, departmentCodeRequired: false, commitmentNumberRequired: false },
  departments: [{ id: 'COMPTA' }],
}
const asking = (rules: Partial<DepositSituation['recipient']>) => ({
  ...situation,
  recipient: { ...situation.recipient, ...rules },
})

test('a right form is accepted, levelled, with amounts in hundredths', () => {
  expect(decideDeposit({ ...right, department: 'COMPTA', orderNumber: ' BC 12 ' }, situation, today)).toEqual({
    accepted: {
      ...{ sender: { structureId: 'joinery', departmentId: null }, recipientDepartmentId: 'COMPTA' },
      ...{ number: 'F-2026-17', invoiceDate: today, netCents: 10_000, vatCents: 2000, amountCents: 12_000 },
      ...{ currency: 'EUR', orderNumber: 'BC 12' },
    },
  })
})

test.each(['01/09/2026', '1er sept. 2026', '01/09/26', '2026-09-01'])('the date %j is read as on any form', (invoiceDate) => {
  expect(decideDeposit({ ...right, invoiceDate }, situation, today).accepted?.invoiceDate).toBe(today)
})

test.each<[Partial<typeof right>, DepositField, DepositProblem]>([
  [{ sender: '' }, 'sender', 'missing'],
  [{ sender: 'elsewhere:' }, 'sender', 'unknown'],
  [{ sender: 'joinery:FIN' }, 'sender', 'unknown'],
  [{ sender: 'mairie:FIN' }, 'sender', 'same_structure'],
  [{ department: 'AUTRE' }, 'department', 'unknown'],
  [{ number: '  ' }, 'number', 'missing'],
  [{ number: 'x'.repeat(81) }, 'number', 'too_long'],
  [{ number: 'Ж-1' }, 'number', 'wrong_signs'],
  [{ number: '---' }, 'number', 'wrong_signs'],
  [{ invoiceDate: '' }, 'invoiceDate', 'missing'],
  [{ invoiceDate: '2026-02-30' }, 'invoiceDate', 'not_a_date'],
  [{ invoiceDate: '2026-09-02' }, 'invoiceDate', 'in_the_future'],
  [{ invoiceDate: '1999-12-31' }, 'invoiceDate', 'too_old'],
  [{ net: 'x' }, 'net', 'not_an_amount'],
  [{ vat: '' }, 'vat', 'missing'],
  [{ amount: '120,01' }, 'amount', 'wrong_sum'],
  [{ net: '-100', vat: '20', amount: '-80' }, 'vat', 'signs_differ'],
  [{ net: '0', vat: '0', amount: '0' }, 'amount', 'zero'],
  [{ currency: 'BTC' }, 'currency', 'unknown'],
  [{ currency: 'constructor' }, 'currency', 'unknown'],
  [{ orderNumber: 'x'.repeat(51) }, 'orderNumber', 'too_long'],
])('%j: %s is %s', (changes, field, problem) => {
  expect(decideDeposit({ ...right, ...changes }, situation, today)).toEqual({ refused: { [field]: problem } })
})

test.each<[string, DepositSituation, DepositField, DepositProblem]>([
  ['a service where « code service obligatoire »', asking({ departmentCodeRequired: true }), 'department', 'missing'],
  ['an order number where it is obligatory', asking({ commitmentNumberRequired: true }), 'orderNumber', 'missing'],
  ['an active recipient', asking({ isActive: false }), 'sender', 'inactive'],
])('%s is asked for', (_, where, field, problem) => {
  expect(decideDeposit(right, where, today)).toEqual({ refused: { [field]: problem } })
})

test('a credit note has negative amounts', () => {
  expect(decideDeposit({ ...right, net: '-100', vat: '-20', amount: '-120' }, situation, today).accepted?.amountCents).toBe(
    -12_000,
  )
})

test.each([
  [{ isDepositor: true, mayDeposit: true, depositorMayDeposit: true }, true],
  [{ isDepositor: true, mayDeposit: false, depositorMayDeposit: false }, false],
  [{ isDepositor: false, mayDeposit: true, depositorMayDeposit: true }, false],
  [{ isDepositor: false, mayDeposit: true, depositorMayDeposit: false }, true],
  [{ isDepositor: false, mayDeposit: false, depositorMayDeposit: false }, false],
])('%j: may answer: %s', (who, expected) => {
  expect(mayAnswer(who)).toBe(expected)
})

test('an answer is a message, a document, or both', () => {
  expect(decideAnswer({ message: ' ', documents: [] }, ['d']).refused).toEqual({ message: 'missing' })
  expect(decideAnswer({ message: '', documents: ['d', 'd'] }, ['d']).accepted).toEqual({ message: '', documents: ['d'] })
  expect(decideAnswer({ message: 'x'.repeat(1001), documents: ['e'] }, ['d']).refused).toEqual({
    message: 'too_long',
    documents: 'unknown',
  })
})
