import type { AccessLevel } from '../../src/domain/entitlement.ts'
import { accessNames, departmentText } from '../kit/access-words.ts'
import type { ShownState } from '../kit/RequestStateTag.tsx'

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
