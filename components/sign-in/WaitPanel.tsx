import { urls } from '../../src/urls.ts'
import { formatDateTime } from '../kit/format.ts'
import { Notice } from '../kit/Notice.tsx'
import { Panel } from '../kit/Panel.tsx'

/** Too many failures: until when, and what still works. */
export function WaitPanel({ until }: { until: Date }) {
  return (
    <Panel name="connexion" title="Connexion suspendue un moment" level={1}>
      <Notice
        tone="bad"
        text={`Trop d’essais ont échoué. Par sécurité, il n’est plus possible de se connecter jusqu’au ${formatDateTime(until)}. Un lien reçu par courriel s’ouvre toujours.`}
        href={urls.forgottenPassword}
        linkText="Mot de passe oublié"
        alert
      />
      <p>
        <a href={urls.signIn}>Réessayer</a>
      </p>
    </Panel>
  )
}
