import { ButtonLink } from '#components/kit/Button.tsx'
import { Table } from '#components/kit/Table.tsx'
import { fullName } from '#components/words/full-name.ts'
import { identifierText } from '#components/words/structure-words.ts'
import { urls, withQuery } from '#src/urls.ts'
import type { LeavingPlanProps, Succession } from './leaving-plan-props.ts'
import { leavingSentence, successionId } from './words.ts'

type Props = Pick<LeavingPlanProps, 'way' | 'successions' | 'plan' | 'emails'>

export function PlanTable({ way, successions, plan, emails }: Props) {
  const state = { choix: way, plan, courriels: emails }
  const each = way === 'chacune' || successions.length === 1
  const hasActions = each || successions.some(({ mayClose }) => mayClose)
  return (
    <Table
      caption="Vos structures"
      captionUnseen
      rows={successions}
      rowName={({ structure }) => structure.displayName}
      columns={[
        { label: 'Structure', rowHeader: true, cell: ({ structure }) => structure.displayName },
        { label: 'Identifiant', cell: ({ structure }) => identifierText(structure) },
        { label: 'Nouveau gestionnaire principal', cell: (succession) => <SuccessionCell succession={succession} /> },
      ]}
      actions={
        hasActions
          ? (succession) => (
              <span class="buttons">
                {each && (
                  <ButtonLink
                    small
                    icon="search"
                    href={withQuery(urls.deactivationHandover, { ...state, structure: succession.structure.id })}
                  >
                    <span class="unseen">Loupe : </span>Rechercher
                    <span class="unseen"> pour {succession.structure.displayName}</span>
                  </ButtonLink>
                )}
                {succession.mayClose && succession.successor !== null && (
                  <ButtonLink small href={withQuery(urls.deactivationHandover, { ...state, fermer: succession.structure.id })}>
                    Fermer la structure<span class="unseen"> {succession.structure.displayName}</span>
                  </ButtonLink>
                )}
              </span>
            )
          : undefined
      }
    />
  )
}

function SuccessionCell({ succession: { structure, successor, problem } }: { succession: Succession }) {
  return (
    <span id={successionId(structure.id)} tabindex={-1}>
      {successor === null && 'La structure sera fermée'}
      {successor === undefined && <span class="hint">À désigner</span>}
      {successor && (
        <>
          {fullName(successor)} <span class="below">{successor.login}</span>
        </>
      )}
      {problem && <span class="message">{leavingSentence(problem)}</span>}
    </span>
  )
}
