import { accessNames, departmentText } from '#components/words/access-words.ts'
import { formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { scopeName } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type DeskFilter, withFilter } from './desk-filter.ts'
import type { RequestTable, SubscriptionRequestView } from './shown-request.ts'

export function subscriptionTable(filter: DeskFilter): RequestTable<SubscriptionRequestView> {
  const address = (url: string) => (row: SubscriptionRequestView) => withFilter(urlFor(url, { subscriptionId: row.id }), filter)
  return {
    list: 'subscriptions',
    rowId: ({ id }) => `abonnement-${id}`,
    rowName: subscriptionName,
    action: address(urls.subscriptionDecision),
    refusal: address(urls.subscriptionRefusal),
    request: (row) => (
      <>
        {row.workspaceLabel} – {accessNames[row.access]} <span class="below">{detail(row)}</span>
      </>
    ),
  }
}

/** « Jeanne MARTIN – Factures reçues, Mairie de Beauval, Service par défaut, Consultation » */
function subscriptionName({ person, workspaceLabel, structure, departmentName, access }: SubscriptionRequestView) {
  const right = [workspaceLabel, structure.displayName, departmentText(departmentName), accessNames[access]]
  return `${fullName(person)} – ${right.join(', ')}`
}

/** « Mairie de Beauval – Voirie, pour le 23/11/2026 – « Pour la paie » »: the place as in the list of affiliations. */
function detail({ structure, departmentName, origin, validFrom, comment }: SubscriptionRequestView) {
  const why = origin === 'opening' ? 'ouverture de l’espace' : `pour le ${formatDate(validFrom)}`
  const where = `${structure.displayName} – ${scopeName(departmentName)}, ${why}`
  return comment ? `${where} – « ${comment} »` : where
}
