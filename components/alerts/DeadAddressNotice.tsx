import { Form } from '#components/kit/Form.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { formatDate } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

type Props = { email: string; cause: string; since: Date }

export function DeadAddressNotice({ email, cause, since }: Props) {
  const { title, text } = wordsOf(cause, email, formatDate(since))
  return (
    <>
      <Notice tone="bad" title={title} text={text} href={urls.information} linkText="Changer d’adresse de contact" />
      <Form action={urls.deadAddress} hidden={{ adresse: email }} submit="Réessayer cette adresse" mandatory={false} />
    </>
  )
}

function wordsOf(cause: string, email: string, day: string) {
  if (cause === 'complained')
    return {
      title: `Vous ne recevez plus de notifications à ${email}`,
      text: `Le ${day}, un de nos courriels y a été signalé comme indésirable. Les courriels qui protègent votre compte continuent d’arriver. Si c’était une erreur, dites-nous de réessayer.`,
    }
  return {
    title: `Nous n’écrivons plus à ${email}`,
    text: `Le ${day}, un de nos courriels en est revenu : la boîte n’existe pas ou refuse nos messages. Corrigez l’adresse, ou dites-nous de réessayer si elle est juste.`,
  }
}
