import type { DocumentType } from '#src/domain/document/document-types.ts'

const names: Record<DocumentType, string> = {
  bank_details: 'RIB',
  purchase_order: 'Bon de commande',
  delivery_note: 'Bon de livraison',
  vehicle_registration: 'Carte grise',
  brochure: 'Brochure',
  quote: 'Devis',
  certificate: 'Attestation',
  contract: 'Contrat',
  annex: 'Document annexe',
  other: 'Autre justificatif',
}

export const documentTypeOptions = Object.entries(names).map(([value, label]) => ({ value, label }))

export function documentTypeName(type: string) {
  return documentTypeOptions.find(({ value }) => value === type)?.label ?? type
}
