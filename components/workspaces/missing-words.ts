import type { StateView } from '#src/domain/affiliation/affiliation-state.ts'
import type { Missing } from '#src/domain/workspace/entitlement.ts'

const affiliation: Record<StateView, string> = {
  pending: 'votre rattachement est en cours de validation',
  soon: 'votre rattachement n’a pas encore commencé',
  expired: 'votre rattachement a pris fin',
  rejected: 'votre rattachement a été refusé',
  cancelled: 'votre demande de rattachement a été annulée',
  approved: 'votre rattachement ne couvre pas ce service',
}

const subscription: Record<StateView, string> = {
  pending: 'votre abonnement à cet espace est en cours de validation',
  soon: 'votre abonnement à cet espace n’a pas encore pris effet',
  expired: 'votre abonnement à cet espace a pris fin',
  rejected: 'votre abonnement à cet espace a été refusé',
  cancelled: 'votre demande d’abonnement à cet espace a été annulée',
  approved: 'votre abonnement ne couvre pas ce service',
}

export function missingText(missing: Missing): string {
  if (!('state' in missing)) return missing.what === 'account' ? 'votre compte n’est pas actif' : 'la structure est inactive'
  const { what, state } = missing
  if (what === 'affiliation') return state ? affiliation[state] : 'vous n’y avez pas de rattachement'
  return state ? subscription[state] : 'vous n’êtes pas abonné à cet espace'
}
