import type { PersonRow } from '#demo/people.ts'
import type { StructureRow } from '#demo/structures/structure-row.ts'
import type { RequestState, Role } from '#src/db/schema/affiliations.ts'

/** One line of an affiliation, in days from the moment of loading. No department: the whole structure. */
export type ScopePlan = {
  department?: string
  state?: RequestState
  requestedDaysAgo: number
  decidedAfterDays?: number
  remindedDaysAgo?: number
  startsInDays?: number
  endsInDays?: number
  reason?: string
}

export type AffiliationPlan = {
  person: PersonRow
  structure: StructureRow
  role?: Role
  decidedBy?: PersonRow
  switches?: { mayConfigureWorkspaces: boolean; mayApproveSubscriptions: boolean }
  endedDaysAgo?: number
  scopes: ScopePlan[]
}
