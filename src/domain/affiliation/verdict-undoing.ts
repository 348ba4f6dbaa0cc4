/** The mails of a verdict wait as long as it can be taken back (INTERFACE.md, « Behaviour »). */
export const UNDO_SECONDS = 10

export function undoableUntil(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + UNDO_SECONDS * 1000)
}

export type UndoProblem = 'too_late' | 'undone' | 'changed'

type Verdict = { undoableUntil: Date; undoneAt: Date | null }

/** Undefined while the verdict can be taken back. At the end of the time its mails are due. */
export function undoProblem({ undoableUntil, undoneAt }: Verdict, now: Date): Exclude<UndoProblem, 'changed'> | undefined {
  if (undoneAt !== null) return 'undone'
  return now < undoableUntil ? undefined : 'too_late'
}
