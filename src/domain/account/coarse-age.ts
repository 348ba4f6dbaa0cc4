import { DAY_MS } from '#src/formats/durations.ts'

export type CoarseAge = 'week' | 'month' | 'quarter' | 'half_year' | 'longer' | 'unknown'

const upToDays: [CoarseAge, number][] = [
  ['week', 7],
  ['month', 30],
  ['quarter', 91],
  ['half_year', 182],
]

/** Support judges an absence by it, and learns no more of a person's habits. */
export function coarseAge(at: Date | null, now: Date): CoarseAge {
  if (!at) return 'unknown'
  const days = (now.getTime() - at.getTime()) / DAY_MS
  return upToDays.find(([, most]) => days < most)?.[0] ?? 'longer'
}
