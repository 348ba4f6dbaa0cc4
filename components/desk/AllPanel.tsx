import { Confirm } from '#components/kit/Confirm.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { count } from '#components/words/format.ts'
import { UNDO_SECONDS } from '#src/domain/affiliation/verdict-undoing.ts'
import { urls } from '#src/urls.ts'
import { type DeskFilter, deskAddress, withFilter } from './desk-filter.ts'
import { moreThanShown } from './words.ts'

type Props = {
  filter: DeskFilter
  affiliations: number
  subscriptions: number
  /** More than one press decides. */
  most: number
  until: Date
  /** More requests are found than the page had said. */
  changed?: boolean
}

/** The second press of « Tout valider »: it says how many before it decides. */
export function AllPanel({ filter, affiliations, subscriptions, most, until, changed }: Props) {
  const total = affiliations + subscriptions
  const parts = [
    affiliations > 0 && `${count(affiliations, 'rattachement')} : chaque personne reçoit ses droits et les espaces de base.`,
    subscriptions > 0 && `${count(subscriptions, 'abonnement')} : chaque espace demandé s’ouvre à la personne.`,
  ]
  if (total === 0)
    return <EmptyState title="Aucune demande à valider" text="D’autres les ont décidées, ou votre choix n’en trouve aucune." />
  return (
    <Panel name="tout-valider" title="Tout valider" level={1}>
      {changed && <Notice tone="bad" title="Rien n’est encore validé" text={moreThanShown} alert focus />}
      <Confirm
        level={2}
        title={count(total, 'demande à valider', 'demandes à valider')}
        items={parts.filter((part) => part !== false)}
        consequences={[
          'Chaque personne reçoit un courriel.',
          `Vous pouvez annuler pendant ${UNDO_SECONDS} secondes.`,
          ...(total > most ? [`Les ${most} premières sont validées ; les autres attendent une nouvelle validation.`] : []),
        ]}
        confirm={`Valider ${count(Math.min(total, most), 'demande')}`}
        action={withFilter(urls.allDecisions, filter)}
        hidden={{ verdict: 'approve', tout: String(total), jusqua: String(until.getTime()) }}
        cancelHref={deskAddress(filter)}
      />
    </Panel>
  )
}
