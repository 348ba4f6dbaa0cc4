import { Notice } from '#components/kit/Notice.tsx'
import { titles } from '#components/layout/titles.ts'
import { fullName } from '#components/words/full-name.ts'
import { urls } from '#src/urls.ts'

type Props = { name: { firstName: string; lastName: string } }

export function OtherPersonNotice({ name }: Props) {
  return (
    <section class="panel">
      <h1>{titles.otherPerson}</h1>
      <Notice
        tone="bad"
        text={`Cette page avait été ouverte pour un autre compte que celui de ${fullName(name)}, connecté maintenant dans ce navigateur. Cet envoi n’a rien enregistré, et l’autre compte n’est plus connecté ici. Pour continuer avec l’autre compte, déconnectez-vous, puis connectez-vous avec ce compte.`}
        href={urls.account}
        linkText="Ouvrir le compte connecté"
        alert
        focus
      />
    </section>
  )
}

const openedBefore = ({ name }: Props) =>
  `Cette page avait été ouverte avant la connexion de ${fullName(name)} dans ce navigateur : cet envoi n’a rien enregistré.`

export function SignedInSinceNotice({ name }: Props) {
  return (
    <section class="panel">
      <h1>{titles.signedInSince}</h1>
      <Notice
        tone="bad"
        text={`${openedBefore({ name })} Ouvrez de nouveau la page pour continuer avec ce compte.`}
        href={urls.account}
        linkText="Ouvrir le compte connecté"
        alert
        focus
      />
    </section>
  )
}

/** Above a form that nobody’s account was needed for, with what was typed. */
export function SendAsNotice({ name }: Props) {
  const text = `${openedBefore({ name })} Votre texte est conservé ci-dessous. Envoyé de nouveau, il le sera au nom de ce compte ; si ce n’est pas le vôtre, déconnectez-vous d’abord.`
  return <Notice tone="soon" title={titles.signedInSince} text={text} alert focus />
}
