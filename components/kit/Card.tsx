import type { Child, PropsWithChildren } from 'hono/jsx'
import { Heading } from './Heading.tsx'

type Props = PropsWithChildren<{ title: string; level?: 2 | 3 | 4 | undefined; actions?: Child; autofocus?: boolean }>

/** `autofocus`: just opened. */
export function Card({ title, level = 3, actions, autofocus, children }: Props) {
  return (
    <div class="card">
      <Heading level={level} autofocus={autofocus}>
        {title}
      </Heading>
      {children}
      {actions && <div class="buttons">{actions}</div>}
    </div>
  )
}

export function Stack({ children }: PropsWithChildren) {
  return <div class="stack">{children}</div>
}
