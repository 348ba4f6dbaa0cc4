import { missingText } from '#components/workspaces/missing-words.ts'
import type { Missing } from '#src/domain/workspace/entitlement.ts'
import { apiFields } from './api-fields.ts'

/** Of the questions about rights. */
export const entitlementFields = {
  typeIdentifiant: 'Nature de l’identifiant de la structure, par exemple « SIRET ».',
  identifiant: 'Identifiant de la structure.',
  espace: apiFields.espace,
  service: 'Code du service ; absent ou null : toute la structure.',
  droit: '« consultation » pour voir, « modification » pour agir ; qui peut modifier peut aussi consulter.',
  personne: 'L’adresse avec laquelle la personne se connecte ; null si son compte est effacé.',
  sujet:
    'Identifiant opaque de la personne dans la structure : il remplace son adresse. Un nouveau rattachement en donne un autre.',
  nom: 'Nom de la personne.',
  prenom: 'Prénom de la personne.',
  apres: 'Sujet de la dernière personne lue : repris de « suivant ».',
  depuis: 'Numéro du dernier changement lu ; 0 pour tout lire.',
  suivant: apiFields.suivant,
  habilite: 'Oui ou non, aujourd’hui (date de Paris).',
  manque: 'La première condition qui manque ; null si la personne est habilitée.',
  quoi: 'Ce qui manque : le compte, la structure, le rattachement ou l’abonnement.',
  etat: 'Son état : demandé mais en cours de validation, à venir, expiré, refusé, annulé, ou jamais demandé ; null pour le compte et la structure.',
  phrase: 'La même chose en français, telle que les pages la disent à la personne.',
  numero: 'Numéro du changement dans la structure : 1, 2, 3… sans trou.',
  sens: 'Un droit donné, ou sa fin.',
  constateLe: 'Quand le portail l’a constaté pour vous.',
  dernier: 'Le numéro à donner la prochaine fois comme « depuis ».',
} as const

export function missingPhrase(missing: Missing): string {
  return missingText(missing)
}

export const entitlementOperationWords = {
  ask: {
    summary: 'Demander si une personne est habilitée',
    description:
      'Cette personne peut-elle aujourd’hui voir, ou agir, dans cet espace de cette structure et de ce service ? La règle est celle des pages du portail. Donnez « personne » ou « sujet ». Une structure inconnue et une structure qui n’a pas autorisé votre application dans « Logiciels autorisés » ont la même réponse, et une personne inconnue la même qu’une personne sans rattachement.',
    found: 'Oui, ou non avec ce qui manque.',
    phrase: 'votre abonnement à cet espace est en cours de validation',
  },
  list: {
    summary: 'Lister les personnes habilitées',
    description:
      'Celles qui ont aujourd’hui ce droit dans un espace de la structure, une ligne par service et droit, 500 par page.',
    found: 'Une page de personnes habilitées.',
  },
  follow: {
    summary: 'Suivre les changements',
    description:
      'Chaque droit donné et chaque fin, une fois, dans l’ordre et sans numéro manquant, 500 par page. Gardez « dernier » et donnez-le comme « depuis » : la réponse dit ce qui a changé depuis. Les changements sont constatés à votre appel : un droit donné puis retiré entre deux appels n’y figure pas. Une date atteinte est un changement comme un autre.',
    found: 'Une page de changements.',
  },
} as const
