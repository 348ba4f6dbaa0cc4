import type { PropsWithChildren } from 'hono/jsx'
import { PanelLevel } from '#components/kit/Panel.tsx'
import { urls } from '#src/urls.ts'
import { Breadcrumb } from './Breadcrumb.tsx'

/** The page around a single panel of « Mon compte », whose title is the h1. */
export function AccountFrame({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Mon compte', href: urls.account }, { label: title }]} />
      <PanelLevel.Provider value={1}>{children}</PanelLevel.Provider>
    </>
  )
}
