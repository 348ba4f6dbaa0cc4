import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{ href: string; label: string; current: string | undefined }>

/** A tab stays marked on the pages below it: « Mon compte » while on /compte/notifications. */
export function Tab({ href, label, current, children }: Props) {
  return (
    <li>
      <a href={href} aria-current={mark(href, current)}>
        {label}
        {children}
      </a>
    </li>
  )
}

function mark(href: string, current?: string) {
  if (current === href) return 'page'
  return current?.startsWith(`${href}/`) ? 'true' : undefined
}
