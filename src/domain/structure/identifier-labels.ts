import { levelLine } from '#src/formats/level-text.ts'

/** ISO 6523 codes of identifier schemes, as invoices write them in front: « 0002:732829320 ». */
const SCHEME = /^(?:ISO6523:)?\d{4}:(?=.)/
/** What letterheads write before or behind a number: its name, « n° », the register's town, « (siège) ». */
const BEHIND = /(?:\([^()]*\)|(?<=\d *)RCS\b.*)$/
const NUMBER = /(?:N[O°º]? ?|NUM[EÉ]RO ?)?/.source
const NAME = /(?:SIRET|SIREN|RCS \D*|RIDET|TAHITI|(?:TVA|VAT|BTW|MWST|UST[ -]?ID(?: ?NR)?|P ?\.? ?IVA|NIF)(?: ?INTRA[A-Z.]*)?)/
  .source
const IN_FRONT = new RegExp(`^${NUMBER}(?:DE )?${NAME}(?![A-Z]{3})[ .:]*${NUMBER}[ .:]*(?=.*\\d)`)
const VAT_BEHIND = /[ .-]*\b(?:TVA|VAT|MWST|IVA|BTW|RPM|RPR)\b$/

/** An identifier in capitals, without what people copy with it. */
export function withoutLabels(typed: string): string {
  return levelLine(typed)
    .toUpperCase()
    .replace(SCHEME, '')
    .replace(BEHIND, '')
    .trim()
    .replace(IN_FRONT, '')
    .replace(VAT_BEHIND, '')
    .trim()
}

/** Letters, digits and the signs of old Irish numbers: signs between them, quotes of spreadsheets and dots at the end are nobody's. */
export function bare(typed: string): string {
  if (/^\d*$/.test(typed)) return typed
  return withoutLabels(typed).replace(/[^\p{L}\p{N}\p{M}+*]|º/gu, '')
}

/** « SIREN 732 829 320 NIC 00074 » is a SIRET. */
export function bareFrench(typed: string): string {
  return bare(typed).replace(/(?<=^\d{9})NIC(?=\d{5}$)/, '')
}
