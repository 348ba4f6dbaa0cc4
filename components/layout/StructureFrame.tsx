import type { PropsWithChildren } from 'hono/jsx'
import { identifierText } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { Crumb } from './Breadcrumb.tsx'
import { PageTitle } from './PageTitle.tsx'

type Props = PropsWithChildren<{
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  /** The page that led here. */
  from: Crumb
  /** The panel's title; without it the panel is the sheet. */
  title?: string | undefined
}>

export function StructureFrame({ structure, from, title, children }: Props) {
  const { id: structureId, displayName } = structure
  const sheet = { label: displayName, ...(title && { href: urlFor(urls.structure, { structureId }) }) }
  return (
    <>
      <PageTitle
        title={displayName}
        intro={identifierText(structure)}
        trail={[from, sheet, ...(title ? [{ label: title }] : [])]}
      />
      {children}
    </>
  )
}
