import type { PropsWithChildren } from 'hono/jsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'

type Props = PropsWithChildren<{
  name: string
  title: string
  status?: string | undefined
  action: { href: string; text: string }
}>

export function SummaryPanel({ name, title, status, action, children }: Props) {
  return (
    <Panel
      name={name}
      title={title}
      status={status}
      actions={
        <ButtonLink href={action.href} icon="edit">
          {action.text}
        </ButtonLink>
      }
    >
      {children}
    </Panel>
  )
}
