import type { EventProblem } from '#src/domain/invoice/event-intake.ts'
import type { IdentifierProblem } from '#src/domain/structure/structure-identifier.ts'

export const eventProblems: Record<EventProblem | 'wrong_shape', { motif: string; detail: string }> = {
  wrong_shape: { motif: 'forme-invalide', detail: 'L’événement n’a pas la forme décrite : voyez « erreurs ».' },
  unknown_structure: { motif: 'structure-inconnue', detail: 'Le portail ne connaît aucune structure avec cet identifiant.' },
  unknown_department: { motif: 'service-inconnu', detail: 'La structure n’a pas de service avec ce code.' },
  unknown_workspace: { motif: 'espace-inconnu', detail: 'Il n’y a pas d’espace avec ce code.' },
  in_the_future: { motif: 'date-future', detail: 'La date de l’événement est au-delà de demain.' },
  too_old: {
    motif: 'date-trop-ancienne',
    detail:
      'La date de l’événement est antérieure à l’an 2000 : votre logiciel l’envoie sans doute à la place d’une date absente.',
  },
  id_already_used: {
    motif: 'id-deja-utilise',
    detail: 'Vous avez déjà envoyé un autre événement avec cet identifiant. Celui-ci n’est pas enregistré.',
  },
  invoice_of_other: {
    motif: 'facture-d-une-autre-application',
    detail:
      'Une autre application a envoyé cette facture la première : elle seule peut la modifier. Vérifiez le numéro et la contrepartie ; si la facture est bien la vôtre, écrivez au support, qui peut retirer sa clé à l’autre application.',
  },
  invoice_deposited: {
    motif: 'facture-deposee',
    detail:
      'Cette facture a été déposée sur le portail par une personne : seul un logiciel que la structure autorise peut la faire avancer. Demandez au gestionnaire principal de la structure d’autoriser le vôtre.',
  },
}

export const invoiceNumberText =
  'Le numéro s’écrit en lettres latines, chiffres et signes courants (- / _ . , : # + * …), avec au moins une lettre ou un chiffre : ni lettre d’un autre alphabet, ni signe invisible.'
export const counterpartShapeText = 'Il faut un nom, ou un objet avec « nom » et, si vous le connaissez, « identifiant ».'
export const counterpartText = 'La contrepartie contient un signe invisible.'

/** Without `type`, the other missing fields are unknown. */
export const unknownEventType = 'Absent ou inconnu : « statut_facture » ou « information ».'

export const eventRejectionReasons = Object.values(eventProblems).map(({ motif }) => motif)

const otherwise = 'L’identifiant n’a pas la forme attendue pour ce type.'
const words: Partial<Record<IdentifierProblem, string>> = {
  missing: 'L’identifiant est vide.',
  not_latin: 'L’identifiant contient une lettre d’un autre alphabet que le latin.',
  blank_sign: 'L’identifiant contient un signe invisible.',
  wrong_length: 'L’identifiant n’a pas le bon nombre de caractères pour ce type.',
  over_18_characters: 'L’identifiant a 18 caractères au plus, code du pays compris.',
  not_2_to_80_characters: 'L’identifiant a de 2 à 80 caractères.',
  country_missing: 'L’identifiant commence par le code du pays, en deux lettres, avant le numéro ou le nom.',
  wrong_key: 'La clé de contrôle ne correspond pas : vérifiez les chiffres.',
  country_in_union: 'Ce pays est dans l’Union européenne : le type est UE_HORS_FRANCE.',
}

export const identifierProblemText = (problem: IdentifierProblem | undefined) => (problem && words[problem]) ?? otherwise
