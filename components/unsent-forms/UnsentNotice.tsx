import { Notice } from '#components/kit/Notice.tsx'

/** Above a form that is shown again after a sign-in. */
export function UnsentNotice() {
  return (
    <Notice
      tone="soon"
      title="Votre saisie est conservée"
      text="Elle n’est pas encore enregistrée : vérifiez-la, puis validez de nouveau. Les mots de passe, les réponses secrètes et les fichiers sont à saisir ou à choisir de nouveau."
      alert
    />
  )
}
