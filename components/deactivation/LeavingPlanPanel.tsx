import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { urls, withQuery } from '#src/urls.ts'
import type { LeavingPlanProps } from './leaving-plan-props.ts'
import { PlanTable } from './PlanTable.tsx'
import { SuccessorPicker } from './SuccessorPicker.tsx'
import { WayTabs } from './WayTabs.tsx'
import { problemsOf } from './words.ts'

export function LeavingPlanPanel(props: LeavingPlanProps) {
  const { way, successions, plan, emails, target, stale } = props
  // Before the first choice there is nothing to confirm.
  const isBegun = target === undefined || successions.some(({ successor }) => successor !== undefined)
  return (
    <Panel
      name="desactivation"
      title="Désigner un nouveau gestionnaire principal"
      problems={problemsOf(successions)}
      intro="Chacune de ces structures doit avoir un nouveau gestionnaire principal avant que votre compte soit désactivé. Rien ne change tant que vous n’avez pas confirmé."
    >
      {stale && <StaleNotice shared next="Vérifiez les personnes choisies, puis validez de nouveau." />}
      {successions.length > 1 && <WayTabs {...props} />}
      <PlanTable {...props} />
      {target !== undefined && <SuccessorPicker {...props} target={target} />}
      {target === undefined && way === 'meme' && successions.length > 1 && (
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
