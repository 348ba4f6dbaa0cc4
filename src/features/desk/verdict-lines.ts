import type { Query } from '#src/db/database.ts'
import type { VerdictLine } from '#src/db/schema/verdicts.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { whileManager, whileMay } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'

type Request = {
  id: string
  version: number
  affiliation: Pick<VerdictLine, 'role'> & { id: string }
  person: { userId: string }
  structure: { id: string }
  manager: VerdictLine['manager']
  origin?: VerdictLine['origin']
}

/** `version`: what the row has once it is decided. */
export function verdictLine({ id, version, affiliation, person, structure, manager, origin }: Request): VerdictLine {
  const about = { affiliationId: affiliation.id, role: affiliation.role, personId: person.userId, structureId: structure.id }
  return { id, version: version + 1, ...about, manager, ...(origin && { origin }) }
}

/** Undoes the batch if the manager lost the right to decide any of them. */
export function stillManages({ db, now }: Ports, lines: VerdictLine[]): Query[] {
  const today = parisDate(now())
  const guards = new Map<string, Query>()
  for (const { manager, origin } of lines) {
    const act = origin === 'opening' ? 'decide_generated_subscriptions' : 'decide_requested_subscriptions'
    const guard = origin ? whileMay(db, manager.id, act, today) : whileManager(db, manager, today)
    guards.set(`${manager.id} ${origin && act}`, guard)
  }
  return [...guards.values()]
}
