import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { urls } from '#src/urls.ts'

export function ContactConfirmedPanel({ email }: { email: string }) {
  return (
    <Panel name="confirmation" title="Adresse de contact" level={1} status={`L’adresse ${email} est confirmée.`}>
      <p>
        <ButtonLink href={urls.account}>Aller à mon compte</ButtonLink>
      </p>
    </Panel>
  )
}
