export type Audit = { conform: number; applicable: number }
export type Conformity = 'total' | 'partial' | 'none'

/** What a person found with the 106 criteria of the RGAA. No such audit was made yet; automatic tests are none. */
const lastAudit: Audit | undefined = undefined

export const portalConformity = conformityOf(lastAudit)

/**
 * RGAA 4.1.2, declaration of accessibility: at least half of the applicable criteria is « partiellement ».
 * Without a valid audit it is « non conforme », whatever programs find.
 */
export function conformityOf(audit: Audit | undefined): Conformity {
  if (!audit || audit.conform * 2 < audit.applicable) return 'none'
  return audit.conform === audit.applicable ? 'total' : 'partial'
}
