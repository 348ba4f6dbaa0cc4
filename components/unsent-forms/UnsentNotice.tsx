import { Notice } from '#components/kit/Notice.tsx'

const secrets =
  'Un mot de passe, une réponse secrète ou un fichier n’est jamais conservé : s’il en faut un, donnez-le de nouveau.'
const texts = {
  form: `Elle n’est pas encore enregistrée : vérifiez-la, puis validez de nouveau. ${secrets}`,
  confirmation: `Rien n’est fait encore : relisez ce qui suit, cochez de nouveau la case s’il y en a une, puis validez. ${secrets}`,
}

/** The script removes it once the form is accepted. */
export function UnsentNotice({ of }: { of: keyof typeof texts }) {
  return (
    <div class="unsent">
      <Notice tone="soon" title="Votre saisie est conservée" text={texts[of]} alert focus />
    </div>
  )
}
