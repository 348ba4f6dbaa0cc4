import type { Child } from 'hono/jsx'

type Props = { person: { firstName: string; lastName: string }; blocks: { [name: string]: Child[] } }

export function AccountPage({ blocks }: Props) {
  return <>{Object.values(blocks)}</>
}
