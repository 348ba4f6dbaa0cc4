import { type Decision, decided, type Problems } from '#src/domain/decision.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { withoutLabels } from './identifier-labels.ts'

export const searchFields = ['legalName', 'identifier', 'displayName', 'postalCode', 'city'] as const
export type SearchField = (typeof searchFields)[number]

/** In the order in which a field must hold them. */
export type Criterion = { field: SearchField; pieces: string[] }
export type SearchProblem = 'missing' | 'too_short' | 'too_long'

export const PIECE_CHARACTERS_MIN = 3
export const CRITERION_CHARACTERS_MAX = 100
/** Order is compared by GLOB, whose pattern D1 limits to 50 bytes. */
export const ORDERED_PIECES_BYTES_MAX = 50

/** Marks of a field's beginning and end, which no text holds. */
const START = '\u0002'
const END = '\u0003'

/** A name with its acronym, « SOCIETE NATIONALE (SNTX) », is found by either. */
export function searchedText(field: SearchField, text: string): string {
  const acronym = field === 'legalName' ? /\(([^()]+)\)$/.exec(text)?.[1] : undefined
  const marked = (each: string) => START + level(field, each, /[^\p{L}\p{N}]+/gu) + END
  return acronym ? marked(text) + marked(acronym) : marked(text)
}

/** `*` matches any characters; without a star the field begins with the text; an empty one is no criterion. */
export function decideCriteria(typed: Record<SearchField, string>): Decision<Criterion[], SearchField, SearchProblem> {
  const filled = searchFields.filter((field) => levelLine(typed[field]) !== '')
  const criteria = filled.map((field) => ({
    field,
    pieces: piecesOf(level(field, pasted(field, typed[field]), /[^\p{L}\p{N}*]+/gu)),
  }))
  const problems: Problems<SearchField, SearchProblem> = filled.length === 0 ? { legalName: 'missing' } : {}
  for (const criterion of criteria) problems[criterion.field] = problemOf(criterion, levelLine(typed[criterion.field]))
  const { legalName, identifier, displayName, postalCode, city } = problems
  return decided(criteria, { legalName, identifier, displayName, postalCode, city })
}

/** An identifier is copied with its name: « SIRET : 218 097 418 00873 ». */
const pasted = (field: SearchField, text: string) => (field === 'identifier' ? withoutLabels(text) : text)

/** The length of a SIREN; a shorter prefix may match tens of thousands of identifiers. */
const FEW_CHARACTERS_MIN = 9

export function matchesFew({ field, pieces: [piece = '', ...others] }: Criterion): boolean {
  return field === 'identifier' && others.length === 0 && piece.startsWith(START) && literals(piece) >= FEW_CHARACTERS_MIN
}

/** Folded text holds none of GLOB's special characters. */
export function orderedPattern(pieces: string[]): string {
  const pattern = pieces.join('*')
  return `${pattern.startsWith(START) ? '' : '*'}${pattern}${pattern.endsWith(END) ? '' : '*'}`
}

/** Single letters with dots: « s.n.c.f. », « s. a. r. l. ». */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\. ?\p{L}(?![\p{L}\p{N}]))+\.?/gu
/** Three and more with spaces: « s n c f ». Two are initials. */
const SPACED = /(?<![^ *])\p{L}(?: \p{L}(?![^ *])){2,}/gu

/** « saint denis » is « Saint-Denis », « SNCF » is « S.N.C.F. », and « 213 301 234 00012 » has no spaces; in towns « St » is « Saint ». */
function level(field: SearchField, text: string, signs: RegExp) {
  const between = field === 'identifier' || field === 'postalCode' ? '' : ' '
  const levelled = foldText(text)
    .replace(DOTTED, (letters) => letters.replace(/[. ]/g, ''))
    .replace(signs, between)
    .replace(SPACED, (letters) => letters.replaceAll(' ', ''))
    .trim()
  return field === 'city' ? levelled.replace(/(?<![^ *])st(es?|s)?(?![^ *])/g, (_, ending = '') => `saint${ending}`) : levelled
}

function piecesOf(levelled: string) {
  const pattern = levelled.includes('*') ? levelled : `${levelled}*`
  return `${START}${pattern}${END}`.split('*').filter((piece) => piece !== START && piece !== END && piece !== '')
}

function problemOf({ pieces }: Criterion, typed: string): SearchProblem | undefined {
  if (typed.length > CRITERION_CHARACTERS_MAX) return 'too_long'
  if (pieces.length === 0 || pieces.some((piece) => literals(piece) < PIECE_CHARACTERS_MIN)) return 'too_short'
  const isLong = new TextEncoder().encode(orderedPattern(pieces)).length > ORDERED_PIECES_BYTES_MAX
  return pieces.length > 1 && isLong ? 'too_long' : undefined
}

const literals = (piece: string) => [...piece].filter((character) => character !== START && character !== END).length
