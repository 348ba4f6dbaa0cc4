/** The states of DOMAIN.md §8, as they are stored. */
type Status =
  | 'deposited'
  | 'in_transit'
  | 'made_available'
  | 'to_recycle'
  | 'suspended'
  | 'completed'
  | 'rejected'
  | 'service_done'
  | 'mandated'
  | 'sent_to_accountant'
  | 'accounted'
  | 'payment_ordered'
type Step = { status: Status; afterDays: number; message?: string }

const arrival: Step[] = [
  { status: 'deposited', afterDays: 0 },
  { status: 'in_transit', afterDays: 0.05 },
  { status: 'made_available', afterDays: 0.3 },
]
const payment: Step[] = [
  { status: 'service_done', afterDays: 4 },
  { status: 'mandated', afterDays: 3 },
  { status: 'sent_to_accountant', afterDays: 1.2 },
  { status: 'accounted', afterDays: 5 },
  { status: 'payment_ordered', afterDays: 6 },
]

const suspended: Step = { status: 'suspended', afterDays: 3, message: 'Bon de livraison manquant.' }

const frequencies: [times: number, steps: Step[]][] = [
  [9, [...arrival, ...payment]],
  [2, [...arrival, suspended, { status: 'completed', afterDays: 5 }, ...payment]],
  [1, [...arrival, { ...suspended, message: 'Numéro d’engagement à préciser.' }]],
  [1, [...arrival, { status: 'rejected', afterDays: 4, message: 'Montant différent du devis accepté.' }]],
  [1, [...arrival, { status: 'to_recycle', afterDays: 1, message: 'Erreur de destinataire : service inconnu.' }]],
]

/** Each step some days after the previous one; usual cycles are repeated. */
export const lifeCycles: Step[][] = frequencies.flatMap(([times, steps]) => Array.from({ length: times }, () => steps))
