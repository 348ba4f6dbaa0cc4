import type { DepositField } from '#src/domain/invoice/deposit.ts'

export type ShownPlace = {
  structureId: string
  structureName: string
  departmentId: string | null
  departmentName: string | null
}
export type ShownRecipient = {
  id: string
  displayName: string
  identifierType: string
  identifier: string
  departmentCodeRequired: boolean
  commitmentNumberRequired: boolean
}
export type ShownFile = { fileName: string; sizeBytes: number; state: string }
export type ShownDocument = { id: string; label: string; type: string; fileName: string; sizeBytes: number }
export type ShownDraft = Record<DepositField, string> & { documents: string[] }
