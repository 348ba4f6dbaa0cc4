import type { PropsWithChildren } from 'hono/jsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'

type Props = PropsWithChildren<{ list: { label: string; href: string }; request: { number: string; subject: string } }>

export function SupportFrame({ list, request: { number, subject }, children }: Props) {
  return (
    <>
      <PageTitle title={subject} trail={[list, { label: number }]} />
      {children}
    </>
  )
}
