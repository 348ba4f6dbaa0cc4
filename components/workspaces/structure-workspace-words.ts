const statuses = new Map(
  Object.entries({
    ouvert: 'C’est fait : une demande d’abonnement est créée pour chaque personne rattachée.',
    supprime: 'C’est fait : l’espace est supprimé de la structure, avec ses abonnements.',
    valide: 'C’est fait : les demandes créées à l’ouverture de l’espace sont validées.',
    refuse: 'C’est fait : les demandes créées à l’ouverture de l’espace sont refusées.',
  }),
)

export function workspaceStatus(done: string | undefined) {
  return statuses.get(done ?? '')
}

export const listStatuses = new Map(Object.entries({ 'brouillon-supprime': 'Le brouillon est supprimé.' }))

export const workspaceProblems = {
  missing: 'Cochez au moins un espace à ajouter.',
  unknown: 'Un espace coché est déjà ouvert, ou n’existe pas : choisissez dans la liste.',
}

export const verdictProblems = new Map(
  Object.entries({
    missing: 'Indiquez le motif du refus : chaque personne le lit dans ses abonnements.',
    too_long: 'Le motif est trop long : 500 caractères au plus.',
  }),
)
