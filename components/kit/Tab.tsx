import type { PropsWithChildren } from 'hono/jsx'

/** `short`: the label on a phone. */
type Props = PropsWithChildren<{ href: string; label: string; short?: string; current: string | undefined }>

/** A tab stays marked on the pages below it: « Mon compte » while on /compte/notifications. */
export function Tab({ href, label, short, current, children }: Props) {
  return (
    <li>
      <a href={href} aria-current={mark(href, current)}>
        {short ? <Label label={label} short={short} /> : label}
        {children}
      </a>
    </li>
  )
}

function Label({ label, short }: { label: string; short: string }) {
  return (
    <>
      <span class="on-wide">{label}</span>
      <span class="on-phone">{short}</span>
    </>
  )
}

function mark(href: string, current?: string) {
  if (current === href) return 'page'
  return current?.startsWith(`${href}/`) ? 'true' : undefined
}
