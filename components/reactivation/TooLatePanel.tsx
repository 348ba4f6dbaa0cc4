import { ButtonLink } from '#components/kit/Button.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { supportAboutReactivation } from './support-link.ts'

export function TooLatePanel() {
  return (
    <Panel name="reactivation" title="Le délai de réactivation est dépassé" level={1}>
      <Notice
        tone="soon"
        text={`Votre compte est désactivé depuis plus de ${REACTIVATION_DAYS} jours : il ne peut plus être réactivé par courriel. Le support peut encore vous aider.`}
      />
      <p>
        <ButtonLink tone="main" href={supportAboutReactivation}>
          Écrire au support
        </ButtonLink>
      </p>
    </Panel>
  )
}
