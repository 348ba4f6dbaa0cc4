import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{ label: string; about?: string | undefined; open?: boolean | undefined }>

/** A button that unfolds what it needs to know, in place and without a request. */
export function Unfold({ label, about, open, children }: Props) {
  return (
    <details class="unfold" open={open}>
      <summary class="button plain small">
        {label}
        {about && <span class="unseen"> {about}</span>}
      </summary>
      <div class="unfolded">{children}</div>
    </details>
  )
}
