import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'

export type SubscriptionView = {
  id: string
  workspaceLabel: string
  structureName: string
  departmentName: string | null
  access: AccessLevel
  state: StateView
  effectiveFrom: string
  reason: string
}

export type SubscriptionSort = 'structure' | 'espace' | 'date'

export type SubscriptionList = {
  search: string
  sort: SubscriptionSort
  page: number
  pages: number
  found: number
  total: number
}

/** « Factures reçues, Mairie de Beauval, Service par défaut, Consultation » */
export function subscriptionName({ workspaceLabel, structureName, departmentName, access }: SubscriptionView) {
  return [workspaceLabel, structureName, departmentText(departmentName), accessNames[access]].join(', ')
}
