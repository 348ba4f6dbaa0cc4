import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import type { HelpTopic } from './help-topic.ts'

export const settingsTopics: HelpTopic[] = [
  {
    id: 'compte',
    title: 'Accéder à son compte',
    steps: [
      'Connectez-vous avec votre adresse électronique et votre mot de passe.',
      'Choisissez votre nom en haut de la page, ou « Mon compte ».',
      'La page réunit vos informations, vos paramètres, vos rattachements, vos abonnements et vos pièces jointes. Chaque bloc a un bouton pour le modifier ou le gérer.',
    ],
    notes: [
      'Pas encore de compte : « S’inscrire ». Un courriel vous demandera de confirmer votre adresse avant la première connexion.',
      'Mot de passe perdu : « Mot de passe oublié ». Le lien reçu et la réponse à votre question secrète permettent d’en choisir un autre.',
      'Les espaces proposés dépendent de vos abonnements : ils changent quand un gestionnaire valide ou retire un abonnement.',
    ],
    link: { href: urls.account, label: titles.account },
  },
  {
    id: 'informations',
    title: 'Modifier ses informations personnelles',
    steps: [
      'Dans le bloc « Mes informations personnelles », choisissez « Modifier ».',
      'Corrigez vos nom, prénom, adresses et téléphone. Les champs marqués d’un astérisque sont obligatoires.',
      '« Valider » enregistre ; « Annuler » abandonne vos modifications.',
    ],
    notes: [
      'L’adresse électronique de contact reçoit les notifications. Quand vous la changez, un lien y est envoyé : elle sert une fois le lien ouvert.',
      'Le mot de passe se change avec le mot de passe actuel et le nouveau, saisi deux fois. Vos autres appareils sont alors déconnectés.',
      'La question secrète complète le lien reçu par courriel quand vous avez oublié votre mot de passe : seule, elle n’ouvre rien.',
      'Ces informations restent modifiables à tout moment.',
    ],
    link: { href: urls.information, label: titles.information },
  },
  {
    id: 'notifications',
    title: 'Recevoir ou non des notifications',
    steps: ['Dans « Notifications », cochez ou décochez « Recevoir des notifications ».', 'Choisissez « Valider ».'],
    notes: [
      'Chaque jour où il s’est passé quelque chose, un message annonce les nouveaux événements et l’avancement de vos factures.',
      'Chaque lundi, un récapitulatif donne les mouvements de vos structures.',
      'Chaque message contient un lien pour ne plus en recevoir. Les courriels qui protègent votre compte partent toujours.',
    ],
    link: { href: urls.notifications, label: titles.notifications },
  },
]
