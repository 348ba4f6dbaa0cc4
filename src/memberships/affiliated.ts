import type { Role, Switches } from '#src/domain/affiliation/rights-by-role.ts'

/** An affiliation that has not ended, as read before an act on it. */
export type Affiliated = { id: string; userId: string; structureId: string; role: Role; version: number }

export type AffiliatedManager = Affiliated & Switches
