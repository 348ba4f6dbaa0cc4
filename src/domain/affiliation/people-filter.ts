import type { Role } from './rights-by-role.ts'

export const peopleStates = ['valide', 'a-venir', 'expire', 'demande', 'desactive'] as const

/** Which people of a structure a manager looks for; an empty text is no filter. */
export type PeopleFilter = {
  role: Role | ''
  /** A department, or « structure » for those of the whole structure. */
  department: string
  state: (typeof peopleStates)[number] | ''
  /** Who holds a subscription to it. */
  workspace: string
}

export const noFilter: PeopleFilter = { role: '', department: '', state: '', workspace: '' }
