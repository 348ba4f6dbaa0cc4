import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { EmailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { urlFor, urls } from '#src/urls.ts'

/** `isOwn`: sent by a signed-in person; a visitor gets a link by mail. */
export function RequestSentPanel({ number, email, isOwn }: { number: string; email: string; isOwn: boolean }) {
  return (
    <Panel name="sollicitation" title="Votre sollicitation est envoyée" level={1} status={`Elle porte le numéro ${number}.`}>
      <p>
        Un courriel part à l’instant pour <strong>{email}</strong> : il rappelle ce numéro et mène à la page de suivi.
      </p>
      <EmailSuggestion email={email} href={urls.newSupportRequest} />
      <Notice
        title="Et maintenant ?"
        text="Le support vous répond sur la page de suivi ; un courriel vous prévient dès que c’est fait."
        href={isOwn ? urlFor(urls.supportRequest, { number }) : urls.signIn}
        linkText={isOwn ? 'Suivre ma sollicitation' : 'Revenir à la connexion'}
      />
    </Panel>
  )
}
