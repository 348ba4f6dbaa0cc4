import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'

type Link = { label: string; href: string }
type Props = { isManager: boolean; workspaces: Link[] }

export function Shortcuts({ isManager, workspaces }: Props) {
  const links: Link[] = [
    ...(isManager ? [{ label: titles.manager, href: urls.manager }] : []),
    ...workspaces,
    { label: titles.affiliationRequest, href: urls.affiliationSearch },
    { label: titles.subscriptionRequest, href: urls.subscriptionRequest },
    { label: titles.documents, href: urls.documents },
    { label: titles.account, href: urls.account },
    { label: titles.help, href: urls.help },
  ]
  return (
    <Panel whole name="raccourcis" title="Raccourcis">
      <div class="buttons">
        {links.map(({ label, href }) => (
          <ButtonLink href={href}>{label}</ButtonLink>
        ))}
      </div>
    </Panel>
  )
}
