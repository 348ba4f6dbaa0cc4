import type { PropsWithChildren } from 'hono/jsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'

type Props = PropsWithChildren<{
  name: string
  title: string
  status?: string | undefined
  action: { href: string; verb: string; object: string }
  help?: string | undefined
}>

/** « Modifier le mot de passe »: a phone shows the verb alone. */
export function Act({ verb, object }: { verb: string; object: string }) {
  return (
    <span>
      {verb}
      <span class="object"> {object}</span>
    </span>
  )
}

export function SummaryPanel({ name, title, status, action, help, children }: Props) {
  return (
    <Panel
      name={name}
      isSummary
      title={title}
      status={status}
      help={help}
      actions={
        <ButtonLink href={action.href}>
          <Act {...action} />
        </ButtonLink>
      }
    >
      {children}
    </Panel>
  )
}
