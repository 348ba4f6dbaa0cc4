import { titles } from '#components/layout/titles.ts'
import { linkMinutes } from '#src/domain/account/links.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'
import type { HelpTopic } from './help-topic.ts'

export const endTopics: HelpTopic[] = [
  {
    id: 'desactivation',
    title: 'Désactiver son compte',
    steps: [
      'Choisissez « Désactiver mon compte » au bas de « Mon compte ».',
      'Si vous êtes gestionnaire principal, désignez d’abord qui vous succède : la même personne pour toutes vos structures, ou une par structure. « Rechercher » la trouve par son nom, son adresse postale ou son adresse électronique.',
      'Lisez la confirmation, puis choisissez « OK ».',
    ],
    notes: [
      `Vous pouvez réactiver le compte pendant ${REACTIVATION_DAYS} jours ; ensuite vos données sont effacées.`,
      'Les modifications et les demandes en cours sont perdues.',
      'Un compte désactivé ne permet plus de saisir de factures ni d’émettre de sollicitations.',
    ],
    link: { href: urls.deactivation, label: titles.deactivation },
  },
  {
    id: 'reactivation',
    title: 'Réactiver son compte',
    steps: [
      'Choisissez « Réactiver mon compte », donnez votre adresse de connexion, puis « Valider ».',
      'Ouvrez le lien du courriel reçu.',
      'Choisissez un nouveau mot de passe, une nouvelle question secrète et sa réponse, puis « Valider ».',
    ],
    notes: [
      `Le lien est valable ${linkMinutes.reactivation / 60} heures. Passé ce délai, demandez-en un autre au même endroit.`,
      `Passé ${REACTIVATION_DAYS} jours après la désactivation, écrivez au support.`,
    ],
    link: { href: urls.reactivation, label: titles.reactivation },
  },
]
