import { ButtonLink } from '#components/kit/Button.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { supportAboutReactivation } from '#components/reactivation/support-link.ts'
import { formatDeadline } from '#components/words/format.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'

type Props = { login: string; until: Date; isTooLate: boolean }

/** Shown after the correct password only, so the address is prefilled. */
export function DeactivatedPanel({ login, until, isTooLate }: Props) {
  return (
    <Panel name="connexion" title="Ce compte est désactivé" level={1} intro={isTooLate ? tooLate(until) : inTime(until)}>
      {isTooLate ? (
        <p>
          <ButtonLink tone="main" href={supportAboutReactivation}>
            Écrire au support
          </ButtonLink>
        </p>
      ) : (
        <Form
          action={urls.reactivation}
          hidden={{ login, prefilled: 'on' }}
          submit="Réactiver mon compte"
          cancel={urls.signIn}
          mandatory={false}
        />
      )}
    </Panel>
  )
}

const inTime = (until: Date) =>
  `Vous pouvez le réactiver jusqu’au ${formatDeadline(until)}, soit ${REACTIVATION_DAYS} jours après sa désactivation. Vous retrouverez alors tout ce qu’il contenait.`

const tooLate = (until: Date) =>
  `Le délai de ${REACTIVATION_DAYS} jours pour le réactiver est dépassé depuis le ${formatDeadline(until)}. Le support peut encore vous aider.`
