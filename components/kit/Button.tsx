import type { PropsWithChildren } from 'hono/jsx'
import { wholePage } from './htmx.ts'
import { Icon, type IconName } from './Icon.tsx'

type Look = { tone?: Tone | undefined; icon?: IconName | undefined; small?: boolean | undefined }
/** `soft`: the main button of a row. */
type Tone = 'main' | 'soft' | 'plain' | 'danger'

/** `form`: the id of a form elsewhere in the page, as in table rows. */
type Sends = {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  formaction?: string | undefined
  formmethod?: 'get' | undefined
  id?: string | undefined
}

export function Button({ tone = 'main', icon, small, type = 'submit', children, ...sends }: PropsWithChildren<Look & Sends>) {
  return (
    <button type={type} class={buttonClass(tone, small)} {...sends}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** `whole`: leads to a whole page, from within a panel too. */
type LinkProps = PropsWithChildren<
  Look & { href: string; download?: boolean | undefined; whole?: boolean | undefined; current?: boolean | undefined }
>

export function ButtonLink({ tone = 'plain', icon, small, href, download, whole, current, children }: LinkProps) {
  return (
    <a
      class={buttonClass(tone, small)}
      href={href}
      download={download}
      aria-current={current ? 'true' : undefined}
      {...(whole && wholePage)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

const buttonClass = (tone: Tone, small?: boolean) => `button ${tone}${small ? ' small' : ''}`
