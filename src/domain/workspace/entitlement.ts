import { type AccountDates, isActiveAccount } from '#src/domain/account/active-account.ts'
import { type AffiliationTerm, type RequestState, type StateView, shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

/** No department: the whole structure, « Service par défaut ». */
type Covering = { departmentId: string | null }
export type AccessLevel = 'edit' | 'view'
export type Scope = Covering & AffiliationTerm
export type WorkspaceSubscription = Covering & {
  access: AccessLevel
  state: RequestState
  effectiveFrom: LocalDate
  endedAt: Date | null
}

/** The person's lines in the structure and subscriptions to the workspace in question. */
export type Holder = {
  account: AccountDates
  structure: { isActive: boolean }
  affiliation: { endedAt: Date | null; scopes: Scope[]; subscriptions: WorkspaceSubscription[] } | undefined
}

/** Undefined state: never requested. */
export type Missing = { what: 'account' | 'structure' } | { what: 'affiliation' | 'subscription'; state: StateView | undefined }
export type Entitlement = { entitled: true; missing?: never } | { entitled: false; missing: Missing }

type Wanted = Covering & { access: AccessLevel }

/**
 * A right on the whole structure covers each department, not the reverse. `rightsInForce` in src/rights/workspace-rights.ts is the same
 * rule in SQL; a test compares them.
 */
export function entitlement({ account, structure, affiliation }: Holder, wanted: Wanted, today: LocalDate): Entitlement {
  if (!isActiveAccount(account)) return lacks({ what: 'account' })
  if (!structure.isActive) return lacks({ what: 'structure' })
  if (!affiliation) return lacks({ what: 'affiliation', state: undefined })
  if (affiliation.endedAt) return lacks({ what: 'affiliation', state: 'expired' })

  const scope = nearest(affiliation.scopes.filter(covers(wanted)).map((line) => shownState(line, today)))
  if (scope !== 'approved') return lacks({ what: 'affiliation', state: scope })
  const subscriptions = affiliation.subscriptions.filter(covers(wanted)).filter(({ access }) => allows(access, wanted.access))
  const subscription = nearest(subscriptions.map((one) => subscriptionState(one, today)))
  return subscription === 'approved' ? { entitled: true } : lacks({ what: 'subscription', state: subscription })
}

export function subscriptionState({ state, effectiveFrom, endedAt }: WorkspaceSubscription, today: LocalDate): StateView {
  return shownState({ state, validFrom: effectiveFrom, validUntil: null, endedAt }, today)
}

export function allows(held: AccessLevel, wanted: AccessLevel) {
  return held === 'edit' || wanted === 'view'
}

/** States from in force to furthest from it. */
const nearestFirst: StateView[] = ['approved', 'soon', 'pending', 'expired', 'rejected', 'cancelled']

function nearest(states: StateView[]) {
  return nearestFirst.find((state) => states.includes(state))
}

function covers(wanted: Covering) {
  return ({ departmentId }: Covering) => departmentId === null || departmentId === wanted.departmentId
}

function lacks(missing: Missing): Entitlement {
  return { entitled: false, missing }
}
