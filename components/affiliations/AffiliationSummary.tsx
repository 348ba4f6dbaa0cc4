import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { ShortList } from '#components/kit/ShortList.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { roleNames } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { NoAffiliation } from './AffiliationPanel.tsx'
import { RequestStateTag } from './RequestStateTag.tsx'
import type { AffiliationView } from './shown-affiliation.ts'

const SHOWN_MAX = 10

export function AffiliationSummary({ affiliations }: { affiliations: AffiliationView[] }) {
  const total = affiliations.length
  return (
    <Panel
      name="rattachements"
      help={helpAbout('rattachements')}
      title={titles.affiliations}
      actions={
        total > 0 && (
          <>
            <ButtonLink href={urls.affiliationSearch} icon="plus" whole>
              Demander un rattachement
            </ButtonLink>
            <ButtonLink href={urls.affiliations} whole>
              {total > SHOWN_MAX ? `Voir les ${count(total, 'rattachement', 'rattachements')}` : 'Gérer mes rattachements'}
            </ButtonLink>
          </>
        )
      }
    >
      {total === 0 ? <NoAffiliation /> : <ShortList label="Structures" items={affiliations.slice(0, SHOWN_MAX).map(shortItem)} />}
    </Panel>
  )
}

function shortItem({ affiliation, structure, isMember, lines }: AffiliationView) {
  const [line, ...others] = lines
  const more = others.length > 0 ? ` et ${count(others.length, 'autre service', 'autres services')}` : ''
  const scope = line?.departmentName ? line.departmentName + more : ''
  return {
    title: structure.displayName,
    href: isMember
      ? urlFor(urls.structure, { structureId: structure.id })
      : urlFor(urls.affiliation, { affiliationId: affiliation.id }),
    below: [isMember && roleNames[affiliation.role], scope].filter(Boolean).join(' · '),
    end: line && <RequestStateTag state={line.shown} />,
  }
}
