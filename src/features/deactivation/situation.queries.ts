import { and, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { CLOSED, decideLeaving, type LeavingPlan } from '#src/domain/account/leaving-plan.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { readPersonWithAffiliation } from '#src/memberships/people.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type LedStructure, readLedStructures } from './led-structure.queries.ts'

export type Step = LedStructure & {
  succession: string
  named: Awaited<ReturnType<typeof readPersonWithAffiliation>>[number] | undefined
  secondaries: Person[]
}
export type Situation = { steps: Step[]; decision: ReturnType<typeof decideLeaving> }

/** `emails`: addresses searched for in full, whose people may be named from outside. */
export async function readSituation({ db, now }: Ports, userId: string, plan: LeavingPlan, emails: string): Promise<Situation> {
  const today = parisDate(now())
  const led = await readLedStructures(db, userId, today)
  const successions = led.map(({ structure }) => plan.get(structure.id) ?? '')
  const known = await knownPeople(db, successions, led)
  const logins = emails.split(' ').map(normaliseEmail)
  const steps = await Promise.all(led.map((each, index) => readStep(db, each, successions[index] ?? '', today)))
  const decision = decideLeaving(
    userId,
    plan,
    steps.map(({ structure, othersCount, named }) => {
      const mayBeNamed = named && (known.has(named.person.userId) || logins.includes(named.person.login))
      return {
        id: structure.id,
        othersCount,
        successor: mayBeNamed ? { userId: named.person.userId, isActive: named.isActive } : undefined,
      }
    }),
  )
  return { steps, decision }
}

async function readStep(db: Database, led: LedStructure, succession: string, today: LocalDate): Promise<Step> {
  if (succession === '' || succession === CLOSED) return { ...led, succession, named: undefined, secondaries: [] }
  const { id } = led.structure
  const [[named], managers] = await db.batch([readPersonWithAffiliation(db, succession, id), readManagers(db, [id], today)])
  return { ...led, succession, named, secondaries: managers.filter(({ role }) => role === 'secondary_manager') }
}

async function knownPeople(db: Database, userIds: string[], led: LedStructure[]) {
  const here = inArray(affiliations.structureId, idsOf(led.map(({ structure }) => structure.id)))
  const rows = await db
    .select({ userId: affiliations.userId })
    .from(affiliations)
    .where(and(inArray(affiliations.userId, idsOf(userIds)), here, isNull(affiliations.endedAt)))
  return new Set(rows.map(({ userId }) => userId))
}
