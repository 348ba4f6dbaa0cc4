import { type Decision, decided } from '#src/domain/decision.ts'
import type { Role } from './rights-by-role.ts'

type Successor = { userId: string; isActive: boolean }
export type HandoverProblem = 'missing' | 'same_person' | 'inactive' | 'not_yours'

export function decideHandover(
  from: { userId: string; role: Role },
  successor: Successor | undefined,
): Decision<{ successorId: string }, 'structure' | 'successor', HandoverProblem> {
  return decided(
    { successorId: successor?.userId ?? '' },
    {
      structure: from.role === 'primary_manager' ? undefined : 'not_yours',
      successor: successorProblem(from.userId, successor),
    },
  )
}

function successorProblem(fromId: string, successor: Successor | undefined): HandoverProblem | undefined {
  if (!successor) return 'missing'
  if (successor.userId === fromId) return 'same_person'
  return successor.isActive ? undefined : 'inactive'
}
