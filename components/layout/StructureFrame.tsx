import type { PropsWithChildren } from 'hono/jsx'
import { identifierText } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { Crumb } from './Breadcrumb.tsx'
import { PageTitle } from './PageTitle.tsx'

type Props = PropsWithChildren<{
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  /** Where one comes from. */
  from: Crumb
  /** What the panel is about; without it, it is the sheet itself. */
  title?: string | undefined
}>

/** Around a panel about a structure, in a page that is called like it. */
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
