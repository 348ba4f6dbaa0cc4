import { Notice } from '#components/kit/Notice.tsx'

/** Waits in the page for the script, which shows it above the form when an answer does not come. */
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
