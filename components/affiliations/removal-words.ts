const statuses = new Map(
  Object.entries({
    supprime: 'C’est fait : le rattachement est supprimé.',
    supprimes: 'C’est fait : les rattachements sont supprimés.',
    transmis:
      'C’est fait : le nouveau gestionnaire principal est désigné. Vous gardez votre rattachement, avec le rôle « Utilisateur simple ».',
  }),
)

export function removalStatus(done: string | undefined) {
  return statuses.get(done ?? '')
}

export const removalMessages = {
  nothing_ticked: 'Cochez au moins un rattachement, puis « Supprimer rattachements ».',
  gone: 'Ces rattachements ont déjà pris fin : il n’y a plus rien à supprimer.',
}
