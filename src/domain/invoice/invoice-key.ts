/** Spaces, controls, format signs (soft hyphen, joiners, marks of direction) and other code points that are shown as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** What a number or a counterpart is compared by: « F 2026-1 », « f2026-1 » and one with a hidden sign are one. */
export function invoiceKey(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase()
}

export function invoiceKeys({ number, counterpart }: { number: string; counterpart: string }) {
  return { numberKey: invoiceKey(number), counterpartKey: invoiceKey(counterpart) }
}
