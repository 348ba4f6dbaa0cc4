import type { Words } from '#components/kit/problem-words.ts'
import type { StateTone } from '#components/kit/StateTag.tsx'
import type { SupportCategory, SupportSubcategory } from '#src/domain/support/support-categories.ts'
import { supportCategories } from '#src/domain/support/support-categories.ts'
import {
  SUPPORT_MESSAGE_CHARACTERS_MAX,
  SUPPORT_MESSAGES_A_DAY_MAX,
  SUPPORT_SUBJECT_CHARACTERS_MAX,
  type SupportState,
} from '#src/domain/support/support-request.ts'

const categoryNames: Record<SupportCategory, string> = {
  account: 'Mon compte',
  affiliation: 'Rattachement à une structure',
  workspace: 'Espaces et abonnements',
  invoice: 'Factures',
  other: 'Autre sujet',
}

const subcategoryNames: Record<SupportSubcategory, string> = {
  reactivation: 'Réactivation après 60 jours',
  sign_in: 'Connexion',
  personal_information: 'Informations personnelles',
  affiliation_request: 'Demande sans réponse',
  primary_manager: 'Gestionnaire principal',
  structure_sheet: 'Fiche d’une structure',
  subscription: 'Abonnement',
  workspace_access: 'Accès à un espace',
  invoice_status: 'Statut d’une facture',
  invoice_missing: 'Facture introuvable',
}

export const categoryOptions = Object.entries(categoryNames).map(([value, label]) => ({ value, label }))

/** The name of the category comes first: there is one list, with or without JavaScript. */
export const subcategoryOptions = (Object.keys(categoryNames) as SupportCategory[]).flatMap((category) =>
  supportCategories[category].map((value) => ({ value, label: `${categoryNames[category]} – ${subcategoryNames[value]}` })),
)

export function categoryText({ category, subcategory }: { category: string; subcategory: string }) {
  const exact = subcategoryOptions.find(({ value }) => value === subcategory)
  return exact?.label ?? categoryOptions.find(({ value }) => value === category)?.label ?? category
}

type ViewState = { tone: StateTone; label: string }
export const stateWords: Record<'requester' | 'support', Record<SupportState, ViewState>> = {
  requester: {
    open: { tone: 'waiting', label: 'En attente de réponse' },
    answered: { tone: 'good', label: 'Le support a répondu' },
    closed: { tone: 'neutral', label: 'Close' },
  },
  support: {
    open: { tone: 'waiting', label: 'À traiter' },
    answered: { tone: 'good', label: 'Répondue' },
    closed: { tone: 'neutral', label: 'Close' },
  },
}

export const supportWords: Words = {
  'category.unknown': 'Choisissez une catégorie dans la liste.',
  'subcategory.unknown': 'Choisissez une sous-catégorie dans la liste.',
  not_of_category: 'Cette sous-catégorie ne va pas avec la catégorie choisie : changez l’une ou l’autre.',
  'subject.too_long': `L’objet est trop long : ${SUPPORT_SUBJECT_CHARACTERS_MAX} caractères au plus.`,
  'message.too_long': `Le message est trop long : ${SUPPORT_MESSAGE_CHARACTERS_MAX} caractères au plus.`,
  'message.closed': 'Cette sollicitation est close : écrivez-en une nouvelle.',
  'message.day_is_full': `Vous avez déjà envoyé ${SUPPORT_MESSAGES_A_DAY_MAX} messages aujourd’hui pour cette sollicitation : le support les a reçus. Écrivez la suite demain ; votre saisie est conservée.`,
  'message.slow_down':
    'Beaucoup de messages viennent d’être envoyés au support par vous ou, sans connexion à un compte, depuis votre réseau. Patientez une heure au plus, puis validez de nouveau : votre saisie est conservée.',
  'message.wait':
    'Plusieurs sollicitations viennent d’être envoyées avec cette adresse électronique ou depuis votre réseau. Patientez un quart d’heure au moins, puis validez de nouveau : votre saisie est conservée. Si vous avez un compte, connectez-vous : seules vos propres sollicitations y comptent.',
}
