import { urls } from '../../src/urls.ts'
import { Form } from '../kit/Form.tsx'
import { formatDate } from '../kit/format.ts'
import { Notice } from '../kit/Notice.tsx'

type Props = { email: string; cause: string; since: Date }

/** Mails do not reach this person: nobody can tell them by mail. */
export function DeadAddressNotice({ email, cause, since }: Props) {
  return (
    <>
      <Notice
        tone="bad"
        title={`Nous n’écrivons plus à ${email}`}
        text={`${reasonOf(cause, formatDate(since))} Corrigez l’adresse, ou dites-nous de réessayer si elle est juste.`}
        href={urls.information}
        linkText="Changer d’adresse de contact"
      />
      <Form action={urls.deadAddress} hidden={{ adresse: email }} submit="Réessayer cette adresse" mandatory={false} />
    </>
  )
}

function reasonOf(cause: string, day: string) {
  if (cause === 'complained') return `Le ${day}, un de nos courriels y a été signalé comme indésirable.`
  return `Le ${day}, un de nos courriels en est revenu : la boîte n’existe pas ou refuse nos messages.`
}
