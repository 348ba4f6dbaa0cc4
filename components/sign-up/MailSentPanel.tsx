import { urls } from '../../src/urls.ts'
import { Notice } from '../kit/Notice.tsx'
import { Panel } from '../kit/Panel.tsx'

/** The same whether or not the address is known: it tells nobody who has an account. */
export function MailSentPanel({ login }: { login: string }) {
  return (
    <Panel name="inscription" title="Consultez votre messagerie" level={1} status="Votre demande est enregistrée.">
      <p>
        Un courriel part à l’instant pour <strong>{login}</strong>. Ouvrez le lien qu’il contient dans les 24 heures pour activer
        votre compte.
      </p>
      <Notice
        title="Rien reçu ?"
        text="Regardez dans les courriers indésirables et vérifiez l’adresse. Vous pouvez demander un nouveau courriel depuis la page de connexion."
        href={urls.signIn}
        linkText="Revenir à la connexion"
      />
    </Panel>
  )
}
