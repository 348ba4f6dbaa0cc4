import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { EmailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { urls } from '#src/urls.ts'

type Props = {
  login: string
  /** Requested again: a mail is sent only to a waiting account. */
  again?: boolean
}

/** The same for known and unknown addresses. */
export function MailSentPanel({ login, again }: Props) {
  return (
    <Panel name="inscription" title="Consultez votre messagerie" level={1} status="Votre demande est enregistrée.">
      <p>
        {again ? 'Si un compte attend d’être activé à cette adresse, un courriel part' : 'Un courriel part'} à l’instant pour{' '}
        <strong>{login}</strong>. Ouvrez le lien qu’il contient dans les 24 heures pour activer votre compte.
      </p>
      <EmailSuggestion email={login} href={again ? urls.resendActivation : urls.signUp} />
      <Notice
        title="Rien reçu ?"
        text="Regardez dans les courriers indésirables et vérifiez l’adresse. Vous pouvez demander un nouveau courriel depuis la page de connexion."
        href={urls.signIn}
        linkText="Revenir à la connexion"
      />
    </Panel>
  )
}
