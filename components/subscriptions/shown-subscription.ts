import type { ShownState } from '#components/affiliations/RequestStateTag.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'

export type ShownSubscription = {
  id: string
  workspaceLabel: string
  structureName: string
  departmentName: string | null
  access: AccessLevel
  state: ShownState
  effectiveFrom: string
  reason: string
}

/** « Factures reçues, Mairie de Beauval, Service par défaut, Consultation » */
export function subscriptionName({ workspaceLabel, structureName, departmentName, access }: ShownSubscription) {
  return [workspaceLabel, structureName, departmentText(departmentName), accessNames[access]].join(', ')
}
