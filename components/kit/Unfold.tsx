import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './Icon.tsx'

type Props = PropsWithChildren<{
  id?: string | undefined
  label: string
  about?: string | undefined
  open?: boolean | undefined
  quiet?: boolean
}>

/** Without a request. `quiet`: it only tells more. */
export function Unfold({ id, label, about, open, quiet, children }: Props) {
  return (
    <details id={id} class="unfold" open={open}>
      <summary class={quiet ? 'quiet' : 'button plain small'}>
        {label}
        {about && <span class="unseen"> {about}</span>}
        {quiet && <Icon name="down" />}
      </summary>
      <div class="unfolded">{children}</div>
    </details>
  )
}
