import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { tidyMessage } from '#src/formats/tidy-text.ts'
import type { LifecycleStatus } from './lifecycle-status.ts'

export const ANSWER_CHARACTERS_MAX = 1000

/** The states that wait for the sender, with the state that an answer leads to: completed, or sent again. */
const answers = new Map<string, LifecycleStatus>([
  ['suspended', 'completed'],
  ['to_recycle', 'deposited'],
  ['rejected', 'deposited'],
])

export function answeredStatus(status: string): LifecycleStatus | undefined {
  return answers.get(status)
}

type Deposit = { isDepositor: boolean; mayDeposit: boolean; depositorMayDeposit: boolean }

/** Whoever deposited it answers, while they may deposit there; then whoever may. */
export function mayAnswer({ isDepositor, mayDeposit, depositorMayDeposit }: Deposit): boolean {
  return mayDeposit && (isDepositor || !depositorMayDeposit)
}

export type AnswerField = 'message' | 'documents'

/** A message, a document, or both. */
export function decideAnswer(
  typed: { message: string; documents: string[] },
  known: string[],
): Decision<{ message: string; documents: string[] }, AnswerField, 'missing' | 'too_long' | 'unknown'> {
  const message = tidyMessage(typed.message)
  const documents = [...new Set(typed.documents)]
  const length = countCharacters(message)
  return decided(
    { message, documents },
    {
      message: length === 0 && documents.length === 0 ? 'missing' : length > ANSWER_CHARACTERS_MAX ? 'too_long' : undefined,
      documents: documents.every((id) => known.includes(id)) ? undefined : 'unknown',
    },
  )
}
