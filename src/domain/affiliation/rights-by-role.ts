export const roles = ['member', 'secondary_manager', 'primary_manager'] as const
export type Role = (typeof roles)[number]

/** Set by the principal manager for each secondary manager. Off = as a member. */
export type Switches = { mayConfigureWorkspaces: boolean; mayApproveSubscriptions: boolean }

type Answer = 'yes' | 'no' | keyof Switches

/** Rights by role: the guide's table « Niveaux » (section 5), then its other sections. */
export const rights = {
  open_workspace: { primary_manager: 'yes', secondary_manager: 'mayConfigureWorkspaces', member: 'no' },
  close_workspace: { primary_manager: 'yes', secondary_manager: 'mayConfigureWorkspaces', member: 'no' },
  decide_generated_subscriptions: { primary_manager: 'yes', secondary_manager: 'mayApproveSubscriptions', member: 'no' },
  decide_requested_subscriptions: { primary_manager: 'yes', secondary_manager: 'mayApproveSubscriptions', member: 'no' },
  request_subscription: { primary_manager: 'yes', secondary_manager: 'yes', member: 'yes' },

  see_structure: { primary_manager: 'yes', secondary_manager: 'yes', member: 'yes' },
  edit_structure: { primary_manager: 'yes', secondary_manager: 'yes', member: 'no' },
  decide_affiliations: { primary_manager: 'yes', secondary_manager: 'yes', member: 'no' },
  affiliate_person: { primary_manager: 'yes', secondary_manager: 'yes', member: 'no' },
  export_people: { primary_manager: 'yes', secondary_manager: 'yes', member: 'no' },
  name_secondary_manager: { primary_manager: 'yes', secondary_manager: 'no', member: 'no' },
  hand_over: { primary_manager: 'yes', secondary_manager: 'no', member: 'no' },
  accept_applications: { primary_manager: 'yes', secondary_manager: 'no', member: 'no' },
  close_structure: { primary_manager: 'yes', secondary_manager: 'no', member: 'no' },
} as const satisfies Record<string, Record<Role, Answer>>
export type Act = keyof typeof rights

export function mayDo(role: Role, switches: Switches, act: Act): boolean {
  const answer: Answer = rights[act][role]
  return answer === 'yes' || (answer !== 'no' && switches[answer])
}

/** What somebody of the structure lacks for an act, whoever it is: a role, or a switch of a secondary manager. */
export type LackedRight = 'primary_manager' | 'manager' | keyof Switches

export function lackedRight(act: Act): LackedRight {
  const answer: Answer = rights[act].secondary_manager
  if (answer === 'no') return 'primary_manager'
  return answer === 'yes' ? 'manager' : answer
}

export function isManagerRole(role: Role): boolean {
  return role !== 'member'
}

/** A principal manager is never removed but hands over; a secondary manager may remove members only. */
export function mayEndAffiliationOf(role: Role, other: Role): boolean {
  return roles.indexOf(other) < roles.indexOf(role)
}
