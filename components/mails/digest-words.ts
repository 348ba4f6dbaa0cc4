import { count, formatAmount } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import type { ListItem } from './blocks.ts'

const CHARACTERS_MAX = 300

export function shortened(text: string) {
  return text.length > CHARACTERS_MAX ? `${text.slice(0, CHARACTERS_MAX).toWellFormed().trimEnd()}…` : text
}

/** An invoice that moved, or a message without an invoice. */
export type MovedItem = {
  status: string | null
  message: string
  number: string | null
  counterpart: string | null
  amountCents: number | null
  currency: string | null
}

export function movedItem({ status, message, number, counterpart, amountCents, currency }: MovedItem): ListItem {
  if (status === null || number === null) return shortened(message)
  const amount = amountCents === null ? [] : [formatAmount(amountCents / 100, currency ?? undefined)]
  const invoice = [`facture ${number}`, counterpart, ...amount].filter(Boolean).join(', ')
  return { lead: lifecycleWords(status).label, text: [`${invoice}.`, shortened(message)].filter(Boolean).join(' ') }
}

export function fresh(quantity: number, waiting: number) {
  if (quantity === waiting) return ''
  return quantity === 1 ? ', dont 1 nouvelle' : `, dont ${quantity} nouvelles`
}

/** « et 12 autres », or nothing when all are there. */
export function others(total: number, shown: number): string[] {
  return total > shown ? [`et ${count(total - shown, 'autre')}.`] : []
}
