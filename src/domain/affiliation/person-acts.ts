import { mayDo, mayEndAffiliationOf, type Role, type Switches } from './rights-by-role.ts'

type Holder = { id: string; role: Role }

/** `own`: another manager decides about oneself. `rank`: an equal or higher role. `switch`: the right is not given to this manager. */
export type Hindrance = 'own' | 'rank' | 'switch'

/** Why a manager may not change the affiliation or the subscriptions of a person of the structure; undefined: they may. */
export function hindranceTo(what: 'scope' | 'subscriptions', by: Holder & Switches, other: Holder): Hindrance | undefined {
  if (by.id === other.id) return 'own'
  if (!mayEndAffiliationOf(by.role, other.role)) return 'rank'
  return what === 'scope' || mayDo(by.role, by, 'decide_requested_subscriptions') ? undefined : 'switch'
}
