import { Notice } from '#components/kit/Notice.tsx'
import { formatDeadline } from '#components/words/format.ts'
import { answerDeadline } from '#src/domain/affiliation/absent-manager.ts'
import { urlFor, urls } from '#src/urls.ts'

export type AbsenceView = {
  structure: { id: string; displayName: string }
  reportedAt: Date
  isReported: boolean
  isAsked: boolean
}

export function AbsenceNotice({ structure, reportedAt, ...reader }: AbsenceView) {
  const href = urlFor(urls.absentManager, { structureId: structure.id })
  const deadline = formatDeadline(answerDeadline(reportedAt))
  return <Notice tone="soon" href={href} {...wordsFor(reader, structure.displayName, deadline)} />
}

function wordsFor({ isReported, isAsked }: Pick<AbsenceView, 'isReported' | 'isAsked'>, name: string, deadline: string) {
  if (isReported)
    return {
      title: `On vous signale absent : ${name}`,
      text: `Répondez avant le ${deadline} : sinon, le support peut proposer à une personne rattachée de vous succéder.`,
      linkText: 'Répondre',
    }
  if (isAsked)
    return {
      title: `Devenir gestionnaire principal : ${name}`,
      text: 'Le support vous propose de succéder au gestionnaire principal, signalé absent.',
      linkText: 'Accepter ou décliner',
    }
  return {
    title: `Gestionnaire principal signalé absent : ${name}`,
    text: `Une réponse de sa part est attendue avant le ${deadline}.`,
    linkText: 'Voir le signalement',
  }
}
