import type { StateTone } from '#components/kit/StateTag.tsx'
import type { CoarseAge } from '#src/domain/account/coarse-age.ts'
import type { AbsenceStage } from '#src/domain/affiliation/absent-manager.ts'

export const absenceStatuses = new Map(
  Object.entries({
    signale: 'Le signalement est enregistré : les gestionnaires de la structure en sont avertis par courriel.',
    present: 'C’est noté : vous êtes là, et le signalement est clos. Les personnes concernées en sont averties.',
    accepte: 'Votre accord est enregistré. Une seconde personne du support doit encore confirmer.',
    decline: 'C’est noté : vous ne succédez pas au gestionnaire principal. Le support en est averti.',
    propose: 'La personne est invitée à accepter, par courriel. Rien ne change avant sa réponse.',
    remplace: 'Le gestionnaire principal est remplacé. Toutes les personnes concernées en sont averties par courriel.',
    classe: 'Le signalement est classé sans suite. Les personnes concernées en sont averties par courriel.',
  }),
)

const refusals = new Map(
  Object.entries({
    inactive: 'Cette structure est inactive.',
    no_principal: 'Cette structure n’a pas de gestionnaire principal : le support décide des demandes de rattachement.',
    own: 'Vous êtes le gestionnaire principal de cette structure. Si vous ne pouvez plus l’être, désignez la personne qui vous succède.',
    too_early: 'Vous pourrez signaler le gestionnaire quand votre demande aura attendu 14 jours. Vous pouvez le relancer avant.',
    already_reported: 'Le gestionnaire est déjà signalé : voyez ci-dessous où cela en est.',
    answered_recently:
      'Le gestionnaire a répondu il y a moins de 30 jours, ou le support a classé un signalement : écrivez-lui, ou relancez votre demande.',
    ended: 'Le signalement est clos ou a changé entre-temps.',
    changed: 'La situation a changé entre-temps : relisez la page.',
    too_early_for_support: 'Le gestionnaire a encore le temps de répondre.',
    involved: 'Vous êtes concerné par ce signalement : une autre personne du support doit en décider.',
    not_accepted: 'La personne proposée n’a pas encore accepté.',
    same_person: 'Vous avez proposé cette personne : une autre personne du support doit confirmer.',
  }),
)

export const refusalText = (problem: string) => refusals.get(problem) ?? 'La situation a changé entre-temps : relisez la page.'

export const stageTags: Record<AbsenceStage, { label: string; tone: StateTone }> = {
  waiting: { label: 'Le gestionnaire peut répondre', tone: 'waiting' },
  due: { label: 'Sans réponse', tone: 'bad' },
  asked: { label: 'Personne proposée', tone: 'waiting' },
  accepted: { label: 'À confirmer', tone: 'good' },
  ended: { label: 'Clos', tone: 'neutral' },
}

export const coarseAges: Record<CoarseAge, string> = {
  week: 'il y a moins d’une semaine',
  month: 'il y a moins d’un mois',
  quarter: 'il y a un à trois mois',
  half_year: 'il y a trois à six mois',
  longer: 'il y a plus de six mois',
  unknown: 'jamais, à notre connaissance',
}

export const successorProblems = {
  missing: 'Choisissez la personne à proposer.',
  not_affiliated: 'Cette personne n’est plus rattachée à la structure.',
  is_manager: 'C’est la personne signalée absente.',
  is_reporter: 'La personne qui a signalé l’absence ne peut pas succéder.',
  same_as_support: 'Vous ne pouvez pas vous proposer.',
}
