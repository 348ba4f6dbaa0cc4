import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { EmailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'
import { supportAboutReactivation } from './support-link.ts'

/** The same for every address; the mail tells its owner. */
export function ReactivationMailSentPanel({ login }: { login: string }) {
  return (
    <Panel name="reactivation" title="Consultez votre messagerie" level={1} status="Votre demande est enregistrée.">
      <p>
        Si <strong>{login}</strong> est l’adresse d’un compte désactivé, un courriel y part à l’instant. Son lien est valable 24
        heures et ne sert qu’une fois.
      </p>
      <EmailSuggestion email={login} href={urls.reactivation} />
      <Notice
        title="Rien reçu ?"
        text={`Regardez dans les courriers indésirables et vérifiez l’adresse. Cinq courriels au plus partent en une heure : au-delà, ouvrez le dernier reçu. Si votre compte est désactivé depuis plus de ${REACTIVATION_DAYS} jours, il ne peut plus être réactivé par courriel.`}
        href={supportAboutReactivation}
        linkText="Écrire au support"
      />
      <p>
        <a href={urls.signIn}>Revenir à la connexion</a>
      </p>
    </Panel>
  )
}
