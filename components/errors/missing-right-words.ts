import { roleNames, switchNames } from '#components/words/structure-words.ts'
import type { LackedRight } from '#src/domain/affiliation/rights-by-role.ts'

const ofManagers = `Il faut le rôle « ${roleNames.secondary_manager} » ou « ${roleNames.primary_manager} ».`

export function lackedRightText(right: LackedRight): string {
  if (right === 'manager') return ofManagers
  if (right === 'primary_manager') return `Il faut le rôle « ${roleNames.primary_manager} ».`
  return `Il faut le rôle « ${roleNames.primary_manager} », ou « ${roleNames.secondary_manager} » avec le droit « ${switchNames[right]} ».`
}

/** `principals`: names of the principal managers; none while the structure has none. */
export function giverText(right: LackedRight, principals: string[]): string {
  const [name] = principals
  if (!name) return 'Cette structure n’a pas de gestionnaire principal en ce moment : écrivez au support.'
  if (right === 'primary_manager') return `Ce rôle est celui de ${name} : adressez-vous à cette personne.`
  return `${name}, gestionnaire principal, peut vous donner ce droit : adressez-vous à cette personne.`
}
