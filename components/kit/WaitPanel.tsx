import { urls } from '../../src/urls.ts'
import { formatDateTime } from './format.ts'
import { Notice } from './Notice.tsx'
import { Panel } from './Panel.tsx'

const reasons = {
  sign_in: (until: string) =>
    `Trop d’essais ont échoué. Par sécurité, il n’est plus possible de se connecter avec un mot de passe jusqu’au ${until}. Un lien reçu par courriel, lui, s’ouvre toujours.`,
  mail_requests: (until: string) =>
    `Trop de demandes sont venues de votre réseau en peu de temps. Vous pourrez recommencer à partir du ${until}. Les courriels déjà partis restent valables.`,
}

type Props = { title: string; until: Date; why: keyof typeof reasons }

/** Too much in too short a time: until when, and what still works. */
export function WaitPanel({ title, until, why }: Props) {
  return (
    <Panel name="attente" title={title} level={1}>
      <Notice
        tone="bad"
        text={reasons[why](formatDateTime(until))}
        href={why === 'sign_in' ? urls.forgottenPassword : urls.signIn}
        linkText={why === 'sign_in' ? 'Mot de passe oublié' : 'Revenir à la connexion'}
        alert
      />
    </Panel>
  )
}
