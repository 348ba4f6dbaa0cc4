import { type Decision, decided } from './decision.ts'
import type { Role, Switches } from './roles.ts'

type Member = { role: Role; isAffiliated: boolean }
export type SecondaryManagerProblem = 'is_principal' | 'not_affiliated'

/** Names, changes or dismisses a secondary manager; who is dismissed loses the switches too. */
export function decideSecondaryManager(
  member: Member,
  wish: { isManager: boolean } & Switches,
): Decision<{ role: Role } & Switches, 'role', SecondaryManagerProblem> {
  const { isManager, mayConfigureWorkspaces, mayApproveSubscriptions } = wish
  return decided(
    isManager
      ? { role: 'secondary_manager', mayConfigureWorkspaces, mayApproveSubscriptions }
      : { role: 'member', mayConfigureWorkspaces: false, mayApproveSubscriptions: false },
    { role: problemOf(member, isManager) },
  )
}

function problemOf({ role, isAffiliated }: Member, isManager: boolean): SecondaryManagerProblem | undefined {
  if (role === 'primary_manager') return 'is_principal'
  return isManager && !isAffiliated ? 'not_affiliated' : undefined
}
