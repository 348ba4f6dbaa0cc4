import { Icon } from '#components/kit/Icon.tsx'
import { Tab } from '#components/kit/Tab.tsx'

type Props = { workspaces: { label: string; href: string }[]; current: string | undefined }

export function WorkspaceMenu({ workspaces, current }: Props) {
  if (workspaces.length === 0) return null
  return (
    <li>
      <details class="menu">
        <summary>
          Espaces
          <Icon name="down" />
        </summary>
        <ul>
          {workspaces.map(({ label, href }) => (
            <Tab href={href} label={label} current={current} />
          ))}
        </ul>
      </details>
    </li>
  )
}
