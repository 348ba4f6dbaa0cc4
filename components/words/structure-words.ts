import type { Role, Switches } from '#src/domain/affiliation/rights-by-role.ts'
import { formatSiret } from './format.ts'

export const roleNames: Record<Role, string> = {
  member: 'Utilisateur simple',
  secondary_manager: 'Gestionnaire secondaire',
  primary_manager: 'Gestionnaire principal',
}

/** What a principal manager allows a secondary manager. */
export const switchNames: Record<keyof Switches, string> = {
  mayConfigureWorkspaces: 'Paramétrer les espaces de la structure',
  mayApproveSubscriptions: 'Valider les abonnements des utilisateurs',
}

export const identifierTypeNames = new Map(
  Object.entries({
    SIRET: 'SIRET',
    UE_HORS_FRANCE: 'TVA intracommunautaire',
    HORS_UE: 'Hors Union européenne',
    RIDET: 'RIDET',
    TAHITI: 'Tahiti',
    PARTICULIER: 'Particulier',
    AUTRE: 'En cours d’immatriculation',
  }),
)

/** « 213 301 234 00012 » for a SIRET, the identifier and its type for the others. */
export function identifierText({ identifierType, identifier }: { identifierType: string; identifier: string }) {
  if (identifierType === 'SIRET') return formatSiret(identifier)
  return `${identifier} (${identifierTypeNames.get(identifierType) ?? identifierType})`
}

export function scopeName(departmentName: string | null) {
  return departmentName ?? 'Toute la structure'
}
