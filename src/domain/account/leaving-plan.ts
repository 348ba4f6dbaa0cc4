import { type Decision, decided } from '#src/domain/decision.ts'

/** By structure id: the successor's id, or CLOSED. */
export type LeavingPlan = ReadonlyMap<string, string | typeof CLOSED>
export const CLOSED = 'fermee'

const PAIRS = '~'
const INSIDE = '.'

/** `structure.person~structure.fermee`. Malformed pairs are ignored. */
export function readPlan(text: string): LeavingPlan {
  const pairs = text.split(PAIRS).map((pair) => pair.split(INSIDE))
  return new Map(
    pairs.flatMap(([structureId, succession, ...more]) =>
      structureId && succession && more.length === 0 ? [[structureId, succession]] : [],
    ),
  )
}

export function writePlan(plan: LeavingPlan): string {
  return [...plan].map((pair) => pair.join(INSIDE)).join(PAIRS)
}

/** `successor`: if the leaving manager may find that person. */
export type LeftStructure = {
  id: string
  /** Other people affiliated to it or asking to be. */
  othersCount: number
  successor: { userId: string; isActive: boolean } | undefined
}
export type LeavingProblem = 'missing' | 'unknown' | 'same_person' | 'inactive' | 'not_alone'

export function decideLeaving(
  userId: string,
  plan: LeavingPlan,
  structures: LeftStructure[],
): Decision<LeavingPlan, string, LeavingProblem> {
  const problems = structures.map((structure) => [structure.id, problemOf(userId, plan.get(structure.id), structure)])
  const kept = new Map(structures.map(({ id }) => [id, plan.get(id) ?? '']))
  return decided(kept, Object.fromEntries(problems) as Record<string, LeavingProblem | undefined>)
}

function problemOf(
  userId: string,
  succession: string | undefined,
  { othersCount, successor }: LeftStructure,
): LeavingProblem | undefined {
  if (!succession) return 'missing'
  if (succession === CLOSED) return othersCount === 0 ? undefined : 'not_alone'
  if (succession === userId) return 'same_person'
  if (!successor) return 'unknown'
  return successor.isActive ? undefined : 'inactive'
}
