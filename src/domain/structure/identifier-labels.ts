import { levelLine } from '#src/formats/level-text.ts'

/** ISO 6523 codes of identifier schemes, as invoices and Peppol write them in front: « 0002:732829320 ». */
const SCHEME = /^(?:ISO6523(?:-ACTORID-UPIS)?::?)?(\d{4}):(?=.)/
/** French ones, and those of the reform: SIREN, SIRET, addresses, UE_HORS_FRANCE, PARTICULIER, HORS_UE, RIDET, TAHITI; 99: VAT numbers. */
const KNOWN_SCHEME = /^(?:0002|0009|022[35-9]|99\d\d)$/
/** Belgian enterprise numbers are those of VAT. */
const BELGIAN_SCHEME = '0208'
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
    .replace(SCHEME, (written, scheme: string) => schemeInFront(written, scheme))
    .replace(BEHIND, '')
    .trim()
    .replace(IN_FRONT, '')
    .replace(VAT_BEHIND, '')
    .trim()
}

/** A number of another scheme is nothing without it: a Norwegian one may look like a SIREN. */
function schemeInFront(written: string, scheme: string) {
  if (KNOWN_SCHEME.test(scheme)) return ''
  return scheme === BELGIAN_SCHEME ? 'BE' : written.slice(-scheme.length - 1)
}

export function schemeOf(typed: string): string | undefined {
  return SCHEME.exec(levelLine(typed).toUpperCase())?.[1]
}

export function isForeignScheme(scheme: string): boolean {
  return scheme !== BELGIAN_SCHEME && !KNOWN_SCHEME.test(scheme)
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
