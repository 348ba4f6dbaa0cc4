import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { ShortList } from '#components/kit/ShortList.tsx'
import { roleNames } from '#components/words/structure-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { urlFor, urls } from '#src/urls.ts'

type Structure = { id: string; displayName: string; city: string; role: Role }

export function OwnStructures({ structures, isCut }: { structures: Structure[]; isCut: boolean }) {
  return (
    <Panel
      whole
      name="mes-structures"
      title="Mes structures"
      isSummary
      actions={isCut && <ButtonLink href={urls.affiliations}>Toutes</ButtonLink>}
    >
      {structures.length === 0 ? (
        <EmptyState title="Aucune structure" text="Vos rattachements validés apparaissent ici." />
      ) : (
        <ShortList
          label="Mes structures"
          items={structures.map(({ id, displayName, city, role }) => ({
            title: displayName,
            href: urlFor(urls.structure, { structureId: id }),
            below: [roleNames[role], city].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </Panel>
  )
}
