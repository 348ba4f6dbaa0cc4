import type { Role, Switches } from '#src/domain/affiliation/rights-by-role.ts'

/** As read before an act on it; not ended. */
export type Affiliated = { id: string; userId: string; structureId: string; role: Role; version: number }

export type AffiliatedManager = Affiliated & Switches
