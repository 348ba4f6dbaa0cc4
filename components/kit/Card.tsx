import type { Child, PropsWithChildren } from 'hono/jsx'
import { Heading } from './Heading.tsx'

type Props = PropsWithChildren<{ title: string; level?: 2 | 3 | 4 | undefined; actions?: Child }>

/** A titled part of a panel. */
export function Card({ title, level = 3, actions, children }: Props) {
  return (
    <div class="card">
      <Heading level={level}>{title}</Heading>
      {children}
      {actions && <div class="buttons">{actions}</div>}
    </div>
  )
}

/** One thing under the other, evenly. */
export function Stack({ children }: PropsWithChildren) {
  return <div class="stack">{children}</div>
}
