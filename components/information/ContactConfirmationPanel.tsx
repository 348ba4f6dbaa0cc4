import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { urls } from '#src/urls.ts'

export function ContactConfirmationPanel({ link, email }: { link: string; email: string }) {
  return (
    <Panel
      name="confirmation"
      title="Confirmer mon adresse de contact"
      level={1}
      intro={`Vos notifications seront envoyées à ${email} dès que vous aurez confirmé cette adresse.`}
    >
      <Form action={urls.contactConfirmation} hidden={{ link }} submit="Confirmer cette adresse" mandatory={false} />
    </Panel>
  )
}
