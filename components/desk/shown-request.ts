import type { Child } from 'hono/jsx'
import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { Problems } from '#src/domain/decision.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import type { DeskListName } from './desk-lists.ts'

export type ToDecide = {
  id: string
  state: StateView
  person: { firstName: string; lastName: string; contactEmail: string }
  structure: { displayName: string }
  departmentName: string | null
  requestedAt: Date
  remindedAt?: Date | null | undefined
  /** What the approval gives beside what is asked. */
  opens?: string | undefined
  /** Workspaces asked together with an affiliation. */
  spaces?: { label: string; access: AccessLevel }[] | undefined
  mayDecideSpaces?: boolean | undefined
  /** The row of the refusal is open; `reasons`: those that this manager gave last. */
  refusing?: boolean | undefined
  reasons?: string[]
  /** The reason typed, if the refusal was not accepted. */
  reason?: string
  problems?: Problems<'verdict' | 'reason' | 'currentPassword'>
  /** Decided by this HTTP request. */
  justDecided?: boolean
  /** The verdict, which can be taken back for some seconds. */
  verdictId?: string
}

export type RequestView = ToDecide & {
  affiliation: { role: Role }
  validFrom: string
  validUntil: string | null
}

export type SubscriptionRequestView = ToDecide & {
  workspaceLabel: string
  access: AccessLevel
  origin: 'default' | 'request' | 'opening'
  validFrom: string
  comment: string
}

/** What tells the rows of one list from those of another. `request`: what is asked, in words. */
export type RequestTable<Row> = {
  list: DeskListName
  rowId: (row: Row) => string
  /** The row's name in a sentence: « Jeanne MARTIN – Mairie de Beauval, Voirie » */
  rowName: (row: Row) => string
  action: (row: Row) => string
  refusal: (row: Row) => string
  request: (row: Row) => Child
}
