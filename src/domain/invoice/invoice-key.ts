import { foldText } from '#src/formats/fold-text.ts'

/** Spaces, controls, format signs (soft hyphen, joiners, marks of direction) and other code points that are shown as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const HYPHENS = /[\p{Pd}\u2212\u2043]/gu
const APOSTROPHES = /[\u2018\u2019]/gu

/** Letters of Western languages without those that pass for others (« ı », « ĸ »): no Cyrillic « А », no Greek « Α ». */
const LETTERS = '0-9A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u012F\u0132-\u0137\u0139-\u017E'
const NUMBER = new RegExp(`^[${LETTERS}'°§#&+*/\\\\_.,:;=@~!?%()[\\]-]*$`)
const SHOWN = new RegExp(`[${LETTERS}]`)
/** Fewer than UNSEEN: a filler or a variation selector does not come by accident. */
const TOLERATED = /[\s\p{Cc}\p{Cf}]/gu

/** What a number or a counterpart is compared by: « F 2026–1 », « f2026-1 » and one with a hidden sign are one. */
export function invoiceKey(text: string): string {
  return levelled(text).replace(UNSEEN, '').toLowerCase()
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

/** What the words of a search are looked for in. */
export function invoiceSearchText({ number, counterpart }: { number: string; counterpart: string }): string {
  return foldText(`${number} ${counterpart}`)
}

/** Two numbers that look alike are one by their keys: nothing else that looks like a Latin letter or like nothing is accepted. */
export function isInvoiceNumber(text: string): boolean {
  const signs = levelled(text).replace(TOLERATED, '')
  return NUMBER.test(signs) && SHOWN.test(signs)
}

const levelled = (text: string) => text.normalize('NFKC').replace(HYPHENS, '-').replace(APOSTROPHES, "'")
