import { type Decision, decided } from '#src/domain/decision.ts'

/** What becomes of each structure that a principal manager leaves: a successor's id, or its closing. By structure id. */
export type LeavingPlan = ReadonlyMap<string, string | typeof CLOSED>
export const CLOSED = 'fermee'

const PAIRS = '~'
const INSIDE = '.'

/** A plan travels in addresses and forms: `structure.person~structure.fermee`. What is no pair is left out. */
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

/** `successor`: whoever the plan names, when they can be found by who leaves. */
export type LeftStructure = {
  id: string
  /** Others who belong to it, or ask to. */
  othersCount: number
  successor: { userId: string; isActive: boolean } | undefined
}
export type LeavingProblem = 'missing' | 'unknown' | 'same_person' | 'inactive' | 'not_alone'

/** Every structure gets a successor, or is closed when nobody else belongs to it. Problems are by structure id. */
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
