import type { PropsWithChildren } from 'hono/jsx'
import { urls } from '#src/urls.ts'
import { PageTitle } from './PageTitle.tsx'

export function AccountFrame({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <>
      <PageTitle title="Mon compte" trail={[{ label: 'Mon compte', href: urls.account }, { label: title }]} />
      {children}
    </>
  )
}
