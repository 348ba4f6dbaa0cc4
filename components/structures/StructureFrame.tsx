import type { PropsWithChildren } from 'hono/jsx'
import { urlFor, urls } from '../../src/urls.ts'
import { PageTitle } from '../kit/PageTitle.tsx'
import { identifierText } from '../kit/structure-words.ts'
import { titles } from '../kit/titles.ts'

type Structure = { id: string; displayName: string; identifierType: string; identifier: string }

/** Around a panel about a structure. */
export function StructureFrame({ structure, title, children }: PropsWithChildren<{ structure: Structure; title: string }>) {
  const href = urlFor(urls.structure, { structureId: structure.id })
  const onSheet = title === titles.structure
  const sheet = { label: structure.displayName, ...(!onSheet && { href }) }
  return (
    <>
      <PageTitle
        title={structure.displayName}
        intro={identifierText(structure)}
        trail={[{ label: 'Mon compte', href: urls.account }, sheet, ...(onSheet ? [] : [{ label: title }])]}
      />
      {children}
    </>
  )
}
