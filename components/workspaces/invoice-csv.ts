import { departmentText } from '#components/words/access-words.ts'
import { formatDate } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'

type Invoice = {
  number: string
  counterpart: string
  structureName: string
  departmentName: string | null
  amountCents: number
  currency: string
  status: string
  statusAt: Date
}

export const counterpartLabel = (code: string) => (code === 'factures-emises' ? 'Destinataire' : 'Émetteur')

export function invoiceCsvHeader(code: string): string[] {
  return ['Numéro', counterpartLabel(code), 'Structure', 'Service', 'Montant TTC', 'Devise', 'État', 'Depuis le']
}

/** Amounts as spreadsheets in French read them: no group signs. */
export function invoiceCsvRow({ amountCents, statusAt, ...invoice }: Invoice): string[] {
  const amount = (amountCents / 100).toFixed(2).replace('.', ',')
  const { number, counterpart, structureName, departmentName, currency, status } = invoice
  const place = [structureName, departmentText(departmentName)]
  return [number, counterpart, ...place, amount, currency, lifecycleWords(status).label, formatDate(statusAt)]
}
