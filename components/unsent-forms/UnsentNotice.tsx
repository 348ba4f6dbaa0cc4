import { Notice } from '#components/kit/Notice.tsx'

/** The script removes it once the form is accepted. */
export function UnsentNotice() {
  return (
    <div class="unsent">
      <Notice
        tone="soon"
        title="Votre saisie est conservée"
        text="Elle n’est pas encore enregistrée : vérifiez-la, puis validez de nouveau. Un mot de passe, une réponse secrète ou un fichier n’est jamais conservé : s’il en faut un, donnez-le de nouveau."
        alert
      />
    </div>
  )
}
