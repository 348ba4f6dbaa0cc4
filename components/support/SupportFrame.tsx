import type { PropsWithChildren } from 'hono/jsx'
import { PageTitle } from '../kit/PageTitle.tsx'

type Props = PropsWithChildren<{ list: { label: string; href: string }; number: string }>

/** Around one request, with the way back to the list it is of. */
export function SupportFrame({ list, number, children }: Props) {
  return (
    <>
      <PageTitle title={list.label} trail={[list, { label: number }]} />
      {children}
    </>
  )
}
