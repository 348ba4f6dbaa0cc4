import { type Child, type PropsWithChildren, useContext } from 'hono/jsx'
import { Heading } from './Heading.tsx'
import { PanelLevel } from './Panel.tsx'

type Props = PropsWithChildren<{ title: string; level?: 2 | 3 | 4 | undefined; actions?: Child; autofocus?: boolean }>

/** `autofocus`: just opened. */
export function Card({ title, level, actions, autofocus, children }: Props) {
  const panel = useContext(PanelLevel)
  return (
    <div class="card">
      <Heading level={level ?? (panel === 1 ? 2 : 3)} autofocus={autofocus}>
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
