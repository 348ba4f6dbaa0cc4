import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import type { Found } from '#components/handover/SuccessorChoice.tsx'
import type { Criteria } from '#components/handover/SuccessorSearchForm.tsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import type { LeavingProblem } from '#src/domain/account/leaving-plan.ts'
import { urls, withQuery } from '#src/urls.ts'
import { PlanTable } from './PlanTable.tsx'
import { SuccessorPicker } from './SuccessorPicker.tsx'
import { WayTabs } from './WayTabs.tsx'
import { problemsOf } from './words.ts'

/** « Le même pour toutes », or one for each. */
export type Way = 'meme' | 'chacune'

export type Fate = {
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  /** Who follows; null: the structure is closed; undefined: nobody named yet. */
  successor: { firstName: string; lastName: string; login: string } | null | undefined
  mayClose: boolean
  problem?: LeavingProblem | undefined
}

export type LeavingPlanProps = {
  way: Way
  fates: Fate[]
  /** What the next page has to know again: the plan, the addresses searched for. */
  plan: string
  emails: string
  /** For which structure a successor is looked for; empty: for all. Undefined: nobody is looked for now. */
  target: string | undefined
  search: { criteria: Criteria; searched: boolean; found: Found[]; total: number }
  /** « Sélectionner » was pressed, and nobody was. */
  unpicked?: boolean | undefined
  stale?: boolean | undefined
}

export function LeavingPlanPanel(props: LeavingPlanProps) {
  const { way, fates, plan, emails, target, stale } = props
  // While the first is being looked for there is nothing to confirm.
  const isBegun = target === undefined || fates.some(({ successor }) => successor !== undefined)
  return (
    <Panel
      name="desactivation"
      title="Désigner un nouveau gestionnaire principal"
      problems={problemsOf(fates)}
      intro="Chacune de ces structures doit avoir un nouveau gestionnaire principal avant que votre compte soit désactivé. Rien ne change tant que vous n’avez pas confirmé."
    >
      {stale && <StaleNotice next="Vérifiez les personnes choisies, puis validez de nouveau." />}
      {fates.length > 1 && <WayTabs {...props} />}
      <PlanTable {...props} />
      {target !== undefined && <SuccessorPicker {...props} target={target} />}
      {target === undefined && way === 'meme' && fates.length > 1 && (
        <p>
          <ButtonLink icon="search" href={withQuery(urls.deactivationHandover, { choix: way, plan, courriels: emails })}>
            Choisir quelqu’un d’autre
          </ButtonLink>
        </p>
      )}
      {isBegun && (
        <Form
          action={urls.deactivation}
          method="get"
          hidden={{ choix: way, plan, courriels: emails }}
          cancel={urls.account}
          mandatory={false}
        />
      )}
    </Panel>
  )
}
