/** RIB, bon de commande, bon de livraison, carte grise, brochure, devis, attestation, contrat, document annexe, autre justificatif. */
export const documentTypes = [
  'bank_details',
  'purchase_order',
  'delivery_note',
  'vehicle_registration',
  'brochure',
  'quote',
  'certificate',
  'contract',
  'annex',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]
