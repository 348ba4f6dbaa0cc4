const problems = new Map(
  Object.entries({
    already_approved: 'Cette demande a déjà été validée. Rien n’a été modifié.',
    already_rejected: 'Cette demande a déjà été refusée. Rien n’a été modifié.',
    cancelled: 'Cette demande a été annulée entre-temps. Rien n’a été modifié.',
    ended: 'Ce qui était demandé a pris fin entre-temps. Rien n’a été modifié.',
    expired: 'La période demandée est passée : cette demande ne peut plus être validée. Refusez-la en indiquant ce motif.',
    has_principal:
      'Cette structure a maintenant un gestionnaire principal : la décision lui revient. Rien n’a été modifié par cette demande.',
    own_request:
      'C’est votre propre demande : une autre personne qui gère cette structure doit en décider. Rien n’a été modifié.',
    own: 'C’est votre propre demande : une autre personne du support doit en décider.',
    changed: 'Cette demande, ou vos droits, ont changé entre-temps. Rien n’a été modifié : vérifiez, puis recommencez.',
    unknown: 'Choisissez « Valider » ou « Refuser ».',
  }),
)

export function verdictProblem(problem: string) {
  return problems.get(problem) ?? problems.get('changed') ?? ''
}

export const reasonMessages = new Map(
  Object.entries({
    missing: 'Indiquez le motif du refus : il est envoyé à la personne.',
    too_long: 'Le motif est trop long : 500 caractères au plus.',
  }),
)
