import type { PropsWithChildren } from 'hono/jsx'
import { giverText } from '#components/errors/missing-right-words.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { count } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { identifierText, roleNames, switchNames } from '#components/words/structure-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { urlFor, urls } from '#src/urls.ts'
import { KeyboardHelp } from './KeyboardHelp.tsx'

/** Subscriptions that wait for somebody with the right to decide them; who gives it, if anybody. */
export type Left = { waiting: number; firstName: string | null; lastName: string | null }
type Managed = { id: string; displayName: string; identifierType: string; identifier: string; role: Role; left: Left | null }

export function Desk({ structures, children }: PropsWithChildren<{ structures: Managed[] }>) {
  return (
    <>
      <PageTitle title="Activités du gestionnaire" />
      {children}
      {structures.length > 0 && <ManagedStructures structures={structures} />}
      <KeyboardHelp />
    </>
  )
}

function ManagedStructures({ structures }: { structures: Managed[] }) {
  return (
    <Panel whole name="structures-gerees" title="Mes structures">
      <ul class="short-list" aria-label="Structures que vous gérez">
        {structures.map((structure) => (
          <li>
            <span class="short-item">
              <a href={urlFor(urls.structure, { structureId: structure.id })}>{structure.displayName}</a>
              <span class="below">
                {identifierText(structure)} – {roleNames[structure.role]}
              </span>
              {structure.left && structure.left.waiting > 0 && <span class="below">{leftText(structure.left)}</span>}
            </span>
            <span class="buttons">
              <a href={urlFor(urls.managedPeople, { structureId: structure.id })}>
                Personnes<span class="unseen"> de {structure.displayName}</span>
              </a>
              <a href={urlFor(urls.managedHistory, { structureId: structure.id })}>
                Historique<span class="unseen"> de {structure.displayName}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function leftText({ waiting, firstName, lastName }: Left) {
  const missing = `${count(waiting, 'demande d’abonnement attend', 'demandes d’abonnement attendent')} : il vous manque le droit « ${switchNames.mayApproveSubscriptions} ».`
  return firstName === null || lastName === null
    ? missing
    : `${missing} ${giverText('mayApproveSubscriptions', [fullName({ firstName, lastName })])}`
}
