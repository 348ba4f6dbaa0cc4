import { type EmailProblem, emailProblem, normaliseEmail } from '#src/domain/account/email-address.ts'
import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { tidyMessage, tidySentence } from '#src/formats/tidy-text.ts'
import { categoryOf, isSupportCategory } from './support-categories.ts'

export const SUPPORT_SUBJECT_CHARACTERS_MAX = 120
export const SUPPORT_MESSAGE_CHARACTERS_MAX = 3000

/** From the requester, the first included: support reads every message. */
export const SUPPORT_MESSAGES_A_DAY_MAX = 20

export type SupportState = 'open' | 'answered' | 'closed'
export type SupportInput = { category: string; subcategory: string; email: string; subject: string; message: string }
export type SupportProblem = 'missing' | 'unknown' | 'not_of_category' | EmailProblem | 'too_long' | 'closed'

export function decideSupportRequest(typed: SupportInput): Decision<SupportInput, keyof SupportInput, SupportProblem> {
  const accepted = {
    category: typed.category,
    subcategory: typed.subcategory,
    email: normaliseEmail(typed.email),
    subject: tidySentence(typed.subject),
    message: tidyMessage(typed.message),
  }
  return decided(accepted, {
    category: typed.category === '' ? 'missing' : isSupportCategory(typed.category) ? undefined : 'unknown',
    subcategory: subcategoryProblem(typed),
    email: accepted.email === '' ? 'missing' : emailProblem(accepted.email),
    subject: lengthProblem(accepted.subject, SUPPORT_SUBJECT_CHARACTERS_MAX),
    message: lengthProblem(accepted.message, SUPPORT_MESSAGE_CHARACTERS_MAX),
  })
}

export function decideSupportMessage(state: SupportState, typed: string): Decision<string, 'message', SupportProblem> {
  const message = tidyMessage(typed)
  const problem = state === 'closed' ? 'closed' : lengthProblem(message, SUPPORT_MESSAGE_CHARACTERS_MAX)
  return decided(message, { message: problem })
}

function subcategoryProblem({ category, subcategory }: SupportInput): SupportProblem | undefined {
  const own = categoryOf(subcategory)
  if (subcategory === '' || own === category) return undefined
  return own ? 'not_of_category' : 'unknown'
}

function lengthProblem(text: string, charactersMax: number): SupportProblem | undefined {
  if (text === '') return 'missing'
  return countCharacters(text) > charactersMax ? 'too_long' : undefined
}

/** Without characters that are easily confused. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHARACTERS = 8

/** « S-4F7K-9QWB »: random, so that it reveals neither a count nor the next number. */
export function supportNumber(random: string): string {
  const picked = [...random].slice(0, 2 * CHARACTERS).map((character) => character.codePointAt(0) ?? 0)
  const letters = Array.from({ length: CHARACTERS }, (_, index) => {
    const value = (picked[2 * index] ?? 0) * 131 + (picked[2 * index + 1] ?? 0)
    return ALPHABET[value % ALPHABET.length]
  })
  return `S-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
