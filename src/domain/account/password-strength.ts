import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { isCommonPassword } from './common-passwords.ts'
import { effectiveLength } from './effective-length.ts'
import { emailLocalPart } from './email-address.ts'

const portalNames = ['Relais factures', 'Chorus Pro'] as const

/** One rule set meets NIST 800-63B-4, CNIL 2022-100 and ASVS 5: long rather than complicated, and no expiry. */
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
  return personalProblem(lettersAndDigits(composed), owner)
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
  const contains = (text: string) => {
    const word = lettersAndDigits(text)
    return word.length >= PERSONAL_WORD_CHARACTERS_MIN && password.includes(word)
  }
  if ([firstName, lastName].some((name) => [name, ...name.split(/[\s'’-]+/)].some(contains))) return 'contains_name'
  if (emails.some((email) => contains(emailLocalPart(email)))) return 'contains_email'
  if (portalNames.some(contains)) return 'contains_portal_name'
  return undefined
}

function lettersAndDigits(text: string) {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}
