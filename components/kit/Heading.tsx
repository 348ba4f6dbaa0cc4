import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{ level: 1 | 2 | 3 | 4; id?: string | undefined; autofocus?: boolean | undefined }>

/** `autofocus`: the part was just opened. */
export function Heading({ level, id, autofocus, children }: Props) {
  const attributes = { id, tabindex: autofocus ? -1 : undefined, autofocus }
  if (level === 1) return <h1 {...attributes}>{children}</h1>
  if (level === 2) return <h2 {...attributes}>{children}</h2>
  if (level === 3) return <h3 {...attributes}>{children}</h3>
  return <h4 {...attributes}>{children}</h4>
}
