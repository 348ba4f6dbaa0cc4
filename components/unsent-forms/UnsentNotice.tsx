import { Notice } from '#components/kit/Notice.tsx'

const secrets =
  'Un mot de passe, une réponse secrète ou un fichier n’est jamais conservé : s’il en faut un, donnez-le de nouveau.'
const texts = {
  form: `Cet envoi n’a rien enregistré : vérifiez votre saisie, puis envoyez-la de nouveau. ${secrets}`,
  confirmation: `Cet envoi n’a rien enregistré : relisez ce qui suit, cochez de nouveau la case s’il y en a une, puis validez. ${secrets}`,
}

/** The script removes it once the form is accepted. */
export function UnsentNotice({ of }: { of: keyof typeof texts }) {
  return (
    <div class="unsent">
      <Notice tone="soon" title="Votre saisie est conservée" text={texts[of]} alert focus />
    </div>
  )
}
