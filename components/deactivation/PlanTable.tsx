import { ButtonLink } from '#components/kit/Button.tsx'
import { Table } from '#components/kit/Table.tsx'
import { fullName } from '#components/words/full-name.ts'
import { identifierText } from '#components/words/structure-words.ts'
import { urls, withQuery } from '#src/urls.ts'
import type { Fate, LeavingPlanProps } from './leaving-plan-props.ts'
import { fateId, leavingSentence } from './words.ts'

type Props = Pick<LeavingPlanProps, 'way' | 'fates' | 'plan' | 'emails'>

/** The structures one leads, and who follows in each. */
export function PlanTable({ way, fates, plan, emails }: Props) {
  const state = { choix: way, plan, courriels: emails }
  const each = way === 'chacune' || fates.length === 1
  const hasActions = each || fates.some(({ mayClose }) => mayClose)
  return (
    <Table
      caption="Vos structures"
      captionUnseen
      rows={fates}
      rowName={({ structure }) => structure.displayName}
      columns={[
        { label: 'Structure', rowHeader: true, cell: ({ structure }) => structure.displayName },
        { label: 'Identifiant', cell: ({ structure }) => identifierText(structure) },
        { label: 'Nouveau gestionnaire principal', cell: (fate) => <FateCell fate={fate} /> },
      ]}
      actions={
        hasActions
          ? (fate) => (
              <span class="buttons">
                {each && (
                  <ButtonLink
                    small
                    icon="search"
                    href={withQuery(urls.deactivationHandover, { ...state, structure: fate.structure.id })}
                  >
                    Loupe<span class="unseen"> : chercher pour {fate.structure.displayName}</span>
                  </ButtonLink>
                )}
                {fate.mayClose && fate.successor !== null && (
                  <ButtonLink small href={withQuery(urls.deactivationHandover, { ...state, fermer: fate.structure.id })}>
                    Fermer la structure<span class="unseen"> {fate.structure.displayName}</span>
                  </ButtonLink>
                )}
              </span>
            )
          : undefined
      }
    />
  )
}

function FateCell({ fate: { structure, successor, problem } }: { fate: Fate }) {
  return (
    <span id={fateId(structure.id)} tabindex={-1}>
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
