import { withoutLabels } from '#src/domain/structure/identifier-labels.ts'
import { levelLine } from '#src/formats/level-text.ts'

/** A SIRET that is « en cours » or « non communiqué » is none: what programs and people put there, whatever follows it. */
const LABEL = /^(?:(?:N[O°]?|NUMERO|SIRET|SIREN|RCS|TVA|RIDET|TAHITI|IDENTIFIANT)[ :.]+)+/
const NOT_TOLD =
  /^(?:N\/?[ACDR]|(?:NON|EN (?:COURS|ATTENTE)|PAS|SANS|AUCUNE?|EXONEREE?|ABSENTE?|(?:IN|UN)CONNUE?|PARTICULIERE?)\b.*|NO|UNKNOWN|NEANT|VIDE|NULL?|NONE|NIL|UNDEFINED|TBD|A (?:VENIR|RENSEIGNER|COMPLETER|DEFINIR|FOURNIR)|(.)\1*)$/
const ZEROS = /^[A-Z]{0,2}[\W_]*0[0\W_]*$/
/** Fewer digits without a type are a line number or a reference of a program. Register numbers have five and more. */
const UNTYPED_DIGITS_MIN = 5

/** Whether it names nobody: taken for an identifier, it would make one party of all that have none. */
export function isPlaceholder(type: string | undefined, typed: string): boolean {
  const words = levelLine(typed).toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')
  if (!/[\p{L}\p{N}]/u.test(words) || ZEROS.test(words)) return true
  if (type === undefined && digitsIn(withoutLabels(typed)) < UNTYPED_DIGITS_MIN) return true
  const bare = words.replace(/[^\p{L}\d/ ]/gu, ' ').trim()
  const said = [words, bare, words.replace(/[^\p{L}\d/ ]/gu, '').trim()].map((each) => each.replace(LABEL, ''))
  return said.some((each) => NOT_TOLD.test(each) && (!/\d/.test(each) || /^(.)\1*$/.test(each)))
}

const digitsIn = (text: string) => text.match(/\d/g)?.length ?? 0
