import type { Words } from '#components/kit/problem-words.ts'
import type { SubscriptionField } from '#src/domain/workspace/subscription-request.ts'

/** In the order of the form. */
export const subscriptionLabels: Record<SubscriptionField, string> = {
  structure: 'Désignation de la structure',
  workspace: 'Espace',
  rights: 'Services',
  effectiveFrom: 'Date d’effet',
  comment: 'Commentaire',
}

export const subscriptionWords: Words = {
  'structure.missing': 'Choisissez la structure dans la liste.',
  not_affiliated: 'Vous n’êtes pas habilité sur cette structure aujourd’hui : choisissez-en une autre dans la liste.',
  'workspace.missing': 'Choisissez l’espace dans la liste.',
  not_offered: 'Cet espace n’est pas ouvert sur la structure : choisissez-en un dans la liste, ou demandez à son gestionnaire.',
  'rights.missing': 'Cochez « Modification » ou « Consultation » pour au moins un service.',
  'rights.unknown': 'Vous n’êtes pas habilité sur ce service : choisissez dans la liste.',
  'rights.too_many': 'Cochez 60 cases au plus, ou choisissez « Service par défaut » pour toute la structure.',
  already_there: 'Vous avez déjà cet abonnement, ou l’avez déjà demandé : choisissez un autre service.',
  'effectiveFrom.not_a_date': 'La date d’effet n’est pas une date : saisissez-la comme 23/11/2026.',
  'effectiveFrom.in_the_past': 'La date d’effet est passée : choisissez aujourd’hui ou plus tard.',
  'comment.too_long': 'Le commentaire est trop long : 500 caractères au plus.',
}

const statuses = new Map(
  Object.entries({
    demande: 'Votre demande est « En cours de validation » : la personne qui gère la structure en est avertie.',
    ajoute: 'L’abonnement est ajouté.',
    supprime: 'C’est fait : l’abonnement est supprimé.',
    supprimes: 'C’est fait : les abonnements sont supprimés.',
  }),
)

export function subscriptionStatus(done: string | undefined) {
  return statuses.get(done ?? '')
}

export const followUpStatuses = new Map(
  Object.entries({
    annule: 'Votre demande est annulée.',
    relance: 'Le gestionnaire est relancé par courriel.',
  }),
)

export const removalMessages = {
  nothing_ticked: 'Cochez au moins un abonnement, puis « Supprimer abonnements ».',
  gone: 'Ces abonnements ont déjà pris fin : il n’y a plus rien à supprimer.',
}
