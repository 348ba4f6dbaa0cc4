/** The words that an invoicing system may send: the portal's own code, and the number of XP Z12-012. The first twelve are the portal's. */
export const lifecycleStatuses = {
  deposited: { code: 'DEPOSEE', standard: '200' },
  in_transit: { code: 'EN_COURS_ACHEMINEMENT' },
  made_available: { code: 'MISE_A_DISPOSITION', standard: '203' },
  to_recycle: { code: 'A_RECYCLER' },
  suspended: { code: 'SUSPENDUE', standard: '208' },
  completed: { code: 'COMPLETEE', standard: '209' },
  rejected: { code: 'REJETEE', standard: '213' },
  service_done: { code: 'SERVICE_FAIT' },
  mandated: { code: 'MANDATEE' },
  sent_to_accountant: { code: 'MISE_A_DISPOSITION_COMPTABLE' },
  accounted: { code: 'COMPTABILISEE' },
  payment_ordered: { code: 'MISE_EN_PAIEMENT' },
  issued: { code: 'EMISE', standard: '201' },
  received: { code: 'RECUE', standard: '202' },
  taken_over: { code: 'PRISE_EN_CHARGE', standard: '204' },
  approved: { code: 'APPROUVEE', standard: '205' },
  partly_approved: { code: 'APPROUVEE_PARTIELLEMENT', standard: '206' },
  disputed: { code: 'EN_LITIGE', standard: '207' },
  refused: { code: 'REFUSEE', standard: '210' },
  payment_sent: { code: 'PAIEMENT_TRANSMIS', standard: '211' },
  cashed: { code: 'ENCAISSEE', standard: '212' },
} as const satisfies Record<string, { code: string; standard?: string }>
export type LifecycleStatus = keyof typeof lifecycleStatuses

export const statusNames = Object.keys(lifecycleStatuses) as LifecycleStatus[]

export const statusOfCode = new Map<string, LifecycleStatus>(
  statusNames.flatMap((name) => {
    const { code, standard }: { code: string; standard?: string } = lifecycleStatuses[name]
    return [code, ...(standard ? [standard] : [])].map((each) => [each, name] as const)
  }),
)

export const statusCodes = [...statusOfCode.keys()] as [string, ...string[]]

/** Somebody has to act: people see an alert until they acknowledge it. */
export const stoppedStatuses = ['rejected', 'refused', 'suspended'] as const satisfies LifecycleStatus[]

export function isLifecycleStatus(text: string): text is LifecycleStatus {
  return Object.hasOwn(lifecycleStatuses, text)
}
