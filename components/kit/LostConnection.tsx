import { Notice } from './Notice.tsx'

/** Waits in the page for the script, which shows it above the form when an answer does not come. */
export function LostConnection() {
  return (
    <template id="connexion-perdue">
      <Notice
        tone="bad"
        title="La connexion est coupée"
        text="Rien n’a été enregistré. Votre saisie est conservée : réessayez."
        alert
      />
    </template>
  )
}
