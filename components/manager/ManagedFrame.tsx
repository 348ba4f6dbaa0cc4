import type { PropsWithChildren } from 'hono/jsx'
import { urlFor, urls } from '../../src/urls.ts'
import { PageTitle } from '../kit/PageTitle.tsx'
import { identifierText } from '../kit/structure-words.ts'

type Structure = { id: string; displayName: string; identifierType: string; identifier: string }

/** Around a panel about a structure that one manages. */
export function ManagedFrame({ structure, title, children }: PropsWithChildren<{ structure: Structure; title: string }>) {
  const sheet = { label: structure.displayName, href: urlFor(urls.structure, { structureId: structure.id }) }
  return (
    <>
      <PageTitle
        title={structure.displayName}
        intro={identifierText(structure)}
        trail={[{ label: 'Activités du gestionnaire', href: urls.manager }, sheet, { label: title }]}
      />
      {children}
    </>
  )
}
