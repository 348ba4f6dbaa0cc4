import { type Decision, decided } from '#src/domain/decision.ts'
import type { Role, Switches } from './rights-by-role.ts'

export type SecondaryManagerProblem = 'is_principal' | 'unknown'

/** A dismissal clears the switches. */
export function decideSecondaryManager(
  member: { role: Role },
  input: { role: string } & Switches,
): Decision<{ role: Role } & Switches, 'role', SecondaryManagerProblem> {
  const { role, mayConfigureWorkspaces, mayApproveSubscriptions } = input
  return decided(
    role === 'secondary_manager'
      ? { role, mayConfigureWorkspaces, mayApproveSubscriptions }
      : { role: 'member', mayConfigureWorkspaces: false, mayApproveSubscriptions: false },
    { role: problemOf(member.role, role) },
  )
}

function problemOf(current: Role, wished: string): SecondaryManagerProblem | undefined {
  if (current === 'primary_manager') return 'is_principal'
  return wished === 'secondary_manager' || wished === 'member' ? undefined : 'unknown'
}
