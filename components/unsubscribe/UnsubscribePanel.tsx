import { Form } from '#components/kit/Form.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'

type Props = { token: string; enabled: boolean; saved?: boolean }

/** Reached without signing in. */
export function UnsubscribePanel({ token, enabled, saved }: Props) {
  return enabled ? <Stop token={token} saved={saved} /> : <Stopped token={token} saved={saved} />
}

type Part = { token: string; saved: boolean | undefined }

function Stop({ token, saved }: Part) {
  return (
    <Panel
      name="desinscription"
      title={titles.unsubscribe}
      level={1}
      status={saved ? 'Vous recevez à nouveau les notifications.' : undefined}
    >
      <p>
        Ce lien concerne le message quotidien sur vos nouveautés et le récapitulatif hebdomadaire de vos structures. Les courriels
        qui protègent votre compte continueront d’arriver.
      </p>
      <Form
        action={urls.unsubscribe}
        hidden={{ jeton: token, suite: 'arreter' }}
        submit="Ne plus recevoir les notifications"
        mandatory={false}
      />
    </Panel>
  )
}

function Stopped({ token, saved }: Part) {
  return (
    <Panel
      name="desinscription"
      title={titles.unsubscribe}
      level={1}
      status={saved ? 'C’est fait : vous ne recevrez plus de notifications.' : undefined}
    >
      <p>
        {saved ? 'Un message déjà parti peut encore arriver.' : 'Vous ne recevez pas de notifications.'} Vos factures et vos
        demandes restent visibles sur le portail. Si c’était une erreur, vous pouvez revenir en arrière.
      </p>
      <Form
        action={urls.unsubscribe}
        hidden={{ jeton: token, suite: 'reprendre' }}
        submit="Recevoir à nouveau les notifications"
        mandatory={false}
      />
    </Panel>
  )
}

export function UnknownUnsubscribePanel() {
  return (
    <Panel name="desinscription" title="Ce lien n’est pas reconnu" level={1}>
      <Notice
        tone="soon"
        text="Il est peut-être incomplet : copiez-le en entier depuis le courriel. Vous pouvez aussi décocher « Recevoir des notifications » dans votre compte."
        href={urls.notifications}
        linkText="Ouvrir mes notifications"
      />
    </Panel>
  )
}
