import { entitlement, type Missing } from '#src/domain/workspace/entitlement.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { readTies } from './workspace.queries.ts'

type Rows<Read extends readonly PromiseLike<unknown>[]> = { [Index in keyof Read]: Awaited<Read[Index]> }
type Ties = Rows<ReturnType<typeof readTies>>

/** Of each structure, that of the department closest to a right. */
export function missingConditions([affiliations, scopes, subscriptions]: Ties, today: LocalDate) {
  const latest = [...Map.groupBy(affiliations, ({ structure }) => structure.id).values()].flatMap(
    (own) => own.find(({ affiliation }) => affiliation.endedAt === null) ?? own.slice(0, 1),
  )
  // A signed-in person has an active account.
  const account = { activatedAt: new Date(0), deactivatedAt: null }
  return latest.map(({ affiliation, structure }) => {
    const own = <Row extends { affiliationId: string }>(rows: readonly Row[]) =>
      rows.filter(({ affiliationId }) => affiliationId === affiliation.id)
    const ties = { endedAt: affiliation.endedAt, scopes: own(scopes), subscriptions: own(subscriptions) }
    const units = [...ties.scopes, ...ties.subscriptions].map(({ departmentId }) => departmentId)
    const missing = [null, ...units].flatMap((departmentId) => {
      return entitlement({ account, structure, affiliation: ties }, { departmentId, access: 'view' }, today).missing ?? []
    })
    return { structureName: structure.displayName, missing: closest(missing) }
  })
}

/** Affiliations before subscriptions, pending before never requested. */
function closest(missing: Missing[]): Missing {
  const order = ['pending', 'soon', 'expired', 'rejected', 'cancelled', undefined]
  const distance = (one: Missing) => ('state' in one ? (one.what === 'subscription' ? 0 : 10) + order.indexOf(one.state) : 20)
  const [first] = missing.toSorted((one, other) => distance(one) - distance(other))
  return first ?? { what: 'affiliation', state: undefined }
}
