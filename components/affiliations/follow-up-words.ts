import type { FollowUpProblem } from '#src/domain/affiliation/affiliation-follow-up.ts'

export const followUpStatuses = new Map(
  Object.entries({
    demande: 'Votre demande est enregistrée : la personne qui gère la structure en est avertie.',
    gardee: 'Votre demande est enregistrée : elle attend la décision du support du portail.',
    annule: 'Votre demande est annulée.',
    relance: 'Un courriel de relance est parti.',
  }),
)

export const followUpProblems: Record<FollowUpProblem, { title: string; text: string }> = {
  not_waiting: {
    title: 'Cette demande n’attend plus de décision',
    text: 'Elle a été décidée ou annulée entre-temps : son état actuel est ci-dessous. Rien n’a été modifié cette fois-ci.',
  },
  too_early: {
    title: 'Il est trop tôt pour relancer',
    text: 'Laissez trois jours au gestionnaire pour répondre ; vous pourrez alors le relancer une fois.',
  },
  already_reminded: {
    title: 'Une relance est déjà partie',
    text: 'Une demande se relance une seule fois. Le portail s’en charge ensuite.',
  },
  no_manager: {
    title: 'Cette structure n’a pas de gestionnaire à relancer',
    text: 'Votre demande est chez le support du portail, qui en décide.',
  },
}
