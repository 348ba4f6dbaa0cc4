import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{ level: 1 | 2 | 3 | 4; id?: string | undefined; autofocus?: boolean | undefined }>

/** A title that takes the focus when what it names has just been opened. */
export function Heading({ level, id, autofocus, children }: Props) {
  const Tag = `h${level}`
  return (
    <Tag id={id} tabindex={autofocus ? -1 : undefined} autofocus={autofocus}>
      {children}
    </Tag>
  )
}
