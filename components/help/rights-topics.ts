import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import type { HelpTopic } from './help-topic.ts'

export const rightsTopics: HelpTopic[] = [
  {
    id: 'rattachements',
    title: 'Gérer ses rattachements aux structures',
    steps: [
      'Choisissez « Demander un rattachement », puis cherchez la structure : par identifiant ou raison sociale de préférence, pour ne pas vous tromper de structure.',
      'Une étoile remplace des caractères : *menuiserie* trouve toutes les structures dont le nom contient « menuiserie ».',
      'Cochez la structure, choisissez « Sélectionner », donnez la date de début, au besoin la date de fin, puis « Rattacher à la structure » ou seulement certains services.',
      'Cochez les espaces dont vous aurez besoin, avec « Modification » ou « Consultation » : la même demande les porte.',
      '« Valider » envoie la demande au gestionnaire. Vous pouvez l’annuler, et le relancer une fois après trois jours.',
      'Pour supprimer un rattachement, cochez-le, choisissez « Supprimer », cochez « Je confirme », puis « OK ».',
    ],
    notes: [
      'Le gestionnaire principal ne répond plus ? Sur la fiche de la structure, ou sur votre demande après 14 jours, « Signaler un gestionnaire absent » : il a 14 jours pour répondre, puis le support prend le relais.',
      'Un fournisseur n’a pas besoin d’être rattaché à son client pour lui envoyer une facture.',
      'Donnez des dates exactes : l’accès à la structure s’ouvre et se ferme avec elles.',
      'Une structure correspond à un seul identifiant, par exemple un SIRET, qu’elle émette ou reçoive des factures.',
      'Si la recherche ne trouve rien, vous pouvez créer la structure : vous en devenez gestionnaire principal.',
      'Gestionnaire principal, vous désignez d’abord la personne qui vous succède ; vous gardez votre rattachement, avec le rôle « Utilisateur simple ».',
    ],
    link: { href: urls.affiliations, label: titles.affiliations },
  },
  {
    id: 'abonnements',
    title: 'Gérer ses abonnements aux espaces',
    steps: [
      'Choisissez « Ajouter un abonnement ».',
      'Indiquez la structure et l’espace : les services auxquels vous avez droit apparaissent.',
      'Pour chacun, cochez « Modification » pour y agir, « Consultation » pour le lire. Le « Service par défaut » vaut pour toute la structure.',
      'Donnez la date d’effet et, au besoin, un commentaire, puis « Valider ».',
      '« Suivre la demande » dit qui décide et depuis quand vous attendez : vous pouvez l’annuler, ou « Relancer » une fois après trois jours.',
    ],
    notes: [
      '« Modification » et « Consultation » font deux lignes pour le même espace.',
      '« En cours de validation » : la structure n’a pas encore décidé. « Validé » : l’espace vous est ouvert.',
      'Après un rattachement, Factures émises et Sollicitations émises s’ouvrent d’eux-mêmes. Accueil connecté et Mon compte sont à chaque compte : ils ne se demandent pas et ne se suppriment pas.',
      'Un service manque dans la liste : votre rattachement ne le couvre pas. Demandez-le dans vos rattachements.',
    ],
    link: { href: urls.subscriptions, label: titles.subscriptions },
  },
  {
    id: 'pieces-jointes',
    title: 'Gérer ses pièces jointes',
    steps: [
      'Choisissez « Gérer pièces jointes », puis, sous « Fichier », un ou plusieurs fichiers de votre appareil.',
      'Donnez une désignation et un type, puis « Ajouter ».',
      'Chaque pièce se modifie, se télécharge ou se supprime ; cochez-en plusieurs pour les télécharger ou les supprimer ensemble.',
    ],
    notes: [
      'Un fichier pèse 10 Mo au plus, et son nom a 50 caractères au plus, extension comprise.',
      'Ce sont en général des justificatifs que vous joindrez à une facture : carte grise, devis, bon de livraison.',
      'Un logiciel de facturation ne les lit que si vous l’avez autorisé dans « Logiciels autorisés ».',
    ],
    link: { href: urls.documents, label: titles.documents },
  },
]
