import { Notice } from '#components/kit/Notice.tsx'
import { titles } from '#components/layout/titles.ts'
import { fullName } from '#components/words/full-name.ts'
import { urls } from '#src/urls.ts'

type Props = { name: { firstName: string; lastName: string }; isKept?: boolean }

export function OtherPersonNotice({ name, isKept }: Props) {
  const found = isKept ? ' : votre saisie y est conservée' : ''
  return (
    <Refusal
      title={titles.otherPerson}
      text={`Cette page avait été ouverte pour un autre compte que celui de ${fullName(name)}, connecté maintenant dans ce navigateur. Cet envoi n’a rien enregistré, et l’autre compte n’est plus connecté ici. Pour continuer avec l’autre compte, déconnectez-vous, puis connectez-vous avec ce compte${found}.`}
    />
  )
}

const openedBefore = ({ name }: Props) =>
  `Cette page avait été ouverte avant la connexion de ${fullName(name)} dans ce navigateur : cet envoi n’a rien enregistré.`

export function SignedInSinceNotice({ name }: Props) {
  return (
    <Refusal
      title={titles.signedInSince}
      text={`${openedBefore({ name })} Ouvrez de nouveau la page pour continuer avec ce compte.`}
    />
  )
}

function Refusal({ title, text }: { title: string; text: string }) {
  return (
    <section class="panel">
      <h1>{title}</h1>
      <Notice tone="bad" text={text} href={urls.account} linkText="Ouvrir le compte connecté" alert focus />
    </section>
  )
}

/** Above a form that nobody’s account was needed for, with what was typed. */
export function SendAsNotice({ name }: Props) {
  const text = `${openedBefore({ name })} Votre texte est conservé ci-dessous. Envoyé de nouveau, il le sera au nom de ce compte ; si ce n’est pas le vôtre, déconnectez-vous d’abord.`
  return <Notice tone="soon" title={titles.signedInSince} text={text} alert focus />
}
