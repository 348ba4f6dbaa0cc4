import { titles } from '#components/layout/titles.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { HelpTopic } from './help-topic.ts'

/** « Pour aller plus loin »: the three guides that the guide of the account leads to. */
export const furtherTopics: HelpTopic[] = [
  {
    id: 'saisir-une-facture',
    title: 'Saisir une facture',
    steps: [
      'Ouvrez l’espace « Factures émises », puis « Déposer une facture ».',
      'Cherchez le destinataire, et choisissez son service s’il en demande un.',
      'Donnez le numéro, la date, les montants et, si le destinataire le demande, le numéro d’engagement.',
      'Prenez le fichier de la facture, et cochez les pièces jointes de votre compte à y ajouter.',
      '« Valider » montre ce qui sera envoyé, « Déposer » l’envoie. La facture est alors « Déposée ».',
    ],
    notes: [
      'Il faut l’abonnement « Factures émises » avec « Modification ».',
      'Une saisie inachevée reste en brouillon.',
      'Une facture suspendue se complète : ajoutez une pièce ou un message, puis envoyez-la de nouveau.',
    ],
    link: { href: urlFor(urls.workspace, { code: 'factures-emises' }), label: 'Factures émises' },
  },
  {
    id: 'activites-du-gestionnaire',
    title: 'Activités du gestionnaire',
    steps: [
      'Ouvrez « Activités du gestionnaire » : les demandes qui vous attendent y sont, les plus anciennes d’abord.',
      'Sur chaque ligne, « Valider » ou « Refuser » avec un motif. Cochez-en plusieurs pour décider d’un coup.',
      'Sur la page d’une structure, modifiez la fiche, ajoutez ses services, ouvrez ou fermez ses espaces.',
      'Dans « Personnes », cherchez par nom, rôle, service, état ou espace, rattachez quelqu’un par son adresse électronique, exportez la liste avec les abonnements.',
      'La fiche d’une personne montre tout ce qu’elle a et demande : donnez, modifiez ou retirez des services et des abonnements, changez son rôle, ou « Copier les droits de… » une autre personne.',
    ],
    notes: [
      'Ouvrir un espace crée une demande d’abonnement pour chaque personne rattachée : validez-les ensemble ou une à une.',
      'Le gestionnaire principal choisit ce qu’un gestionnaire secondaire peut faire de plus : « Paramétrer les espaces de la structure » et « Valider les abonnements des utilisateurs ».',
      'Une demande de rattachement peut porter des espaces : « Valider avec les espaces » décide du tout.',
      'Il vous manque un droit : la page dit lequel, et qui peut vous le donner.',
      'On vous signale absent ? « Je suis là », ou toute décision sur une demande, clôt le signalement.',
      'Personne ne décide de sa propre demande tant qu’une autre personne peut le faire.',
    ],
    link: { href: urls.manager, label: titles.manager },
  },
  {
    id: 'sollicitations',
    title: 'Saisir une sollicitation et suivre son traitement',
    steps: [
      'Choisissez « Besoin d’aide ? », puis la catégorie de votre question, son objet et votre message.',
      'Vous recevez un numéro et, par courriel, un lien de suivi.',
      'Quand le support a répondu, répondez-lui au même endroit, ajoutez une pièce jointe, ou fermez la sollicitation.',
    ],
    notes: [
      'Aucun compte n’est nécessaire pour écrire au support.',
      `Compte désactivé depuis plus de 60 jours : choisissez la catégorie « Mon compte », sous-catégorie « Réactivation après 60 jours ».`,
    ],
    link: { href: urls.newSupportRequest, label: titles.newSupportRequest },
  },
]
