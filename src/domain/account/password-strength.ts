import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { isCommonPassword } from './common-passwords.ts'
import { effectiveLength } from './effective-length.ts'
import { emailLocalPart } from './email-address.ts'

const portalNames = ['Relais factures', 'Chorus Pro'] as const

/**
 * Long rather than complicated, and no expiry. NIST 800-63B-4 (3.1.1.2) asks for the length and for a list of common, breached and
 * expected words (the service, the login name); the 50 bits are the CNIL's (2022-100), the names of the owner are ours.
 */
export const PASSWORD_CHARACTERS_MIN = 15
export const PASSWORD_CHARACTERS_MAX = 128
const DIFFERENT_CHARACTERS_MIN = 5
const BITS_MIN = 50
const EFFECTIVE_CHARACTERS_MIN = 8
const PERSONAL_WORD_CHARACTERS_MIN = 4

export type PasswordOwner = { firstName: string; lastName: string; emails: readonly string[] }
export type PasswordProblem =
  | 'missing'
  | 'too_short'
  | 'too_long'
  | 'too_few_different'
  | 'too_simple'
  | 'common'
  | 'breached'
  | 'contains_name'
  | 'contains_email'
  | 'contains_portal_name'

/** The password is accepted as typed, surrounding spaces included. `isBreached`: a public list of breaches holds it. */
export function decideNewPassword(
  typed: { password: string; confirmation: string },
  owner: PasswordOwner,
  isBreached: boolean,
): Decision<string, 'password' | 'confirmation', PasswordProblem | 'different'> {
  const password = isBreached ? 'breached' : passwordProblem(typed.password, owner)
  return decided(typed.password, { password, confirmation: confirmationProblem(typed, password === undefined) })
}

/** A mismatch is reported only when the password itself is accepted. */
function confirmationProblem({ password, confirmation }: { password: string; confirmation: string }, passwordStays: boolean) {
  if (confirmation === '') return 'missing'
  const differs = password.normalize('NFC') !== confirmation.normalize('NFC')
  return passwordStays && differs ? 'different' : undefined
}

export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | undefined {
  const composed = password.normalize('NFC')
  const characters = countCharacters(composed)
  if (characters === 0) return 'missing'
  if (characters < PASSWORD_CHARACTERS_MIN) return 'too_short'
  if (characters > PASSWORD_CHARACTERS_MAX) return 'too_long'
  if (new Set(composed).size < DIFFERENT_CHARACTERS_MIN) return 'too_few_different'
  if (bits(composed) < BITS_MIN) return 'too_simple'
  if (effectiveLength(foldText(composed)) < EFFECTIVE_CHARACTERS_MIN || isCommonPassword(composed)) return 'common'
  return personalProblem(composed, owner)
}

function bits(password: string) {
  return countCharacters(password) * Math.log2(alphabetSize(password))
}

function alphabetSize(password: string) {
  const alphabets: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[ -/:-@[-`{-~]/, 33],
    [/[^ -~]/, 100],
  ]
  return alphabets.reduce((size, [present, count]) => size + (present.test(password) ? count : 0), 0)
}

function personalProblem(password: string, { firstName, lastName, emails }: PasswordOwner): PasswordProblem | undefined {
  const names = [firstName, lastName].flatMap((name) => [name, ...name.split(/[\s'’-]+/)])
  if (holdsName(password, names)) return 'contains_name'
  if (holdsName(password, emails.map(emailLocalPart))) return 'contains_email'
  const plain = lettersAndDigits(password)
  return portalNames.some((name) => plain.includes(lettersAndDigits(name))) ? 'contains_portal_name' : undefined
}

/** Whether a name is a word of the password, several of its words, or one made of names alone: « premier » is not Rémi. */
function holdsName(password: string, typedNames: readonly string[]) {
  const names = typedNames.map(lettersAndDigits).filter((name) => name.length >= PERSONAL_WORD_CHARACTERS_MIN)
  const words = wordsOf(password)
  return words.some((word, first) => isMadeOf(word, names) || startsName(words.slice(first), names))
}

/** Runs of letters and runs of digits; a capital after a small letter begins a word. */
function wordsOf(password: string) {
  return password.match(/\p{Lu}?(?:\p{Ll}|\p{M})+|\p{Lu}+|[\p{Lo}\p{Lm}\p{Lt}]+|\p{N}+/gu)?.map(lettersAndDigits) ?? []
}

function startsName(words: string[], names: string[]) {
  let joined = ''
  return words.some((word) => {
    joined += word
    return names.includes(joined)
  })
}

function isMadeOf(word: string, names: string[]): boolean {
  return names.some((name) => word.startsWith(name) && (word === name || isMadeOf(word.slice(name.length), names)))
}

function lettersAndDigits(text: string) {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}
