import type { Role, Switches } from '#src/domain/affiliation/roles.ts'

/** A live affiliation, as it was read before an act on it. */
export type Affiliated = { id: string; userId: string; structureId: string; role: Role; version: number }

/** The same, of someone who may manage. */
export type AffiliatedManager = Affiliated & Switches
