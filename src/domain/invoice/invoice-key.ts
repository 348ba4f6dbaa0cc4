import { foldText } from '#src/formats/fold-text.ts'

/** Spaces, controls, format signs (soft hyphen, joiners, marks of direction) and other code points that are shown as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** What a number or a counterpart is compared by: « F 2026-1 », « f2026-1 » and one with a hidden sign are one. */
export function invoiceKey(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase()
}

/** A name is compared without accents too. */
export function counterpartNameKey(name: string): string {
  return invoiceKey(foldText(name))
}

/** `counterpartKey`: found by domain/invoice/known-counterparts; without it the name alone. */
export function invoiceKeys(invoice: { number: string; counterpart: string; counterpartKey?: string }) {
  const { number, counterpart, counterpartKey = counterpartNameKey(counterpart) } = invoice
  return { numberKey: invoiceKey(number), counterpartKey }
}
