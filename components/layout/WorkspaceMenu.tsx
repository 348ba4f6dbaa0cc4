import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '#components/kit/Icon.tsx'
import { Tab } from '#components/kit/Tab.tsx'

type Props = PropsWithChildren<{ workspaces: { label: string; href: string }[]; current: string | undefined }>

/** On a phone it is « Menu » and also holds its children (`li` of the class `on-phone`), because the row has no room for them. */
export function WorkspaceMenu({ workspaces, current, children }: Props) {
  return (
    <li class={workspaces.length === 0 ? 'on-phone' : undefined}>
      <details class="menu">
        <summary>
          <span class="on-wide">Espaces</span>
          <span class="on-phone">Menu</span>
          <Icon name="down" />
        </summary>
        <ul>
          {workspaces.map(({ label, href }) => (
            <Tab href={href} label={label} current={current} />
          ))}
          {children}
        </ul>
      </details>
    </li>
  )
}
