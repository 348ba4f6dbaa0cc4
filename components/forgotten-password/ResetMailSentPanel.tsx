import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { EmailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { urls } from '#src/urls.ts'

/** The same for known and unknown addresses. */
export function ResetMailSentPanel({ login }: { login: string }) {
  return (
    <Panel name="mot-de-passe-oublie" title="Consultez votre messagerie" level={1} status="Votre demande est enregistrée.">
      <p>
        Si <strong>{login}</strong> est l’adresse d’un compte, un courriel y part à l’instant. Son lien est valable 60 minutes et
        ne sert qu’une fois.
      </p>
      <EmailSuggestion email={login} href={urls.forgottenPassword} />
      <Notice
        title="Rien reçu ?"
        text="Regardez dans les courriers indésirables et vérifiez l’adresse. Cinq courriels au plus partent en une heure : au-delà, ouvrez le dernier reçu. Pour un compte jamais activé ou désactivé, passez par la page de connexion."
        href={urls.signIn}
        linkText="Revenir à la connexion"
      />
    </Panel>
  )
}
