import { Notice } from '#components/kit/Notice.tsx'

/** A template that the script shows above a form when no answer comes. */
export function LostConnection() {
  return (
    <template id="connexion-perdue">
      <Notice
        tone="bad"
        title="La réponse n’est pas arrivée"
        text="La connexion est coupée, ou le portail est indisponible un instant. Votre saisie est conservée : réessayez."
        alert
      />
    </template>
  )
}
