import { ButtonLink } from '#components/kit/Button.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { OtherStaysConnected } from '#components/layout/LinkOwner.tsx'
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

type ConfirmedProps = { email: string; beside?: Parameters<typeof OtherStaysConnected>[0] | undefined }

export function ContactConfirmedPanel({ email, beside }: ConfirmedProps) {
  return (
    <Panel name="confirmation" title="Adresse de contact" level={1} status={`L’adresse ${email} est confirmée.`}>
      {beside ? (
        <OtherStaysConnected {...beside} />
      ) : (
        <p>
          <ButtonLink href={urls.account}>Aller à mon compte</ButtonLink>
        </p>
      )}
    </Panel>
  )
}
