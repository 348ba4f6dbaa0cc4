import { and, eq, isNull } from 'drizzle-orm'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { journal } from '#src/db/schema/operations.ts'
import { sessions } from '#src/db/schema/people.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { Duration } from './clock.ts'
import { type Signed, signUpTogether } from './people.ts'
import { type Portal, portal } from './portal.ts'
import type { Fields } from './visitor.ts'

/** A town hall with its principal manager Anne, secondary manager Bilal and member Chloé; David is not affiliated. */
export async function townHall() {
  const opened = await portal()
  const { structure, affiliate, ports } = opened
  const mairie = await structure({ displayName: 'Mairie de Beauval', departments: ['FIN', 'TECH'] })
  const elsewhere = await structure({ displayName: 'Mairie d’Ailleurs' })
  const [anne, bilal, chloe, david, eve] = await signUpTogether(ports, [
    { firstName: 'Anne', lastName: 'Martin' },
    { firstName: 'Bilal', lastName: 'Haddad' },
    { firstName: 'Chloé', lastName: 'Petit' },
    { firstName: 'David', lastName: 'Nguyen' },
    { firstName: 'Ève', lastName: 'Morin' },
  ])
  if (!anne || !bilal || !chloe || !david || !eve) throw new Error('nobody came')
  const affiliated = {
    anne: await affiliate(anne, mairie, { role: 'primary_manager' }),
    bilal: await affiliate(bilal, mairie, { role: 'secondary_manager' }),
    chloe: await affiliate(chloe, mairie),
    eve: await affiliate(eve, elsewhere, { role: 'primary_manager' }),
  }
  const { db } = ports

  return {
    ...opened,
    ...{ mairie, elsewhere, anne, bilal, chloe, david, eve, affiliated },
    /** Returns the line ids. */
    async request(someone: Signed, scope: string | string[] = 'structure', structureId = mairie.id, more: Fields = {}) {
      const form = { scope, validFrom: opened.clock.now().toISOString().slice(0, 10), ...more }
      const answer = await someone.post(`/compte/rattachements/demande/${structureId}`, form)
      if (answer.status !== 303) throw new Error(`the request was refused: ${answer.status}`)
      return (await linesOf(opened, someone)).filter(({ state }) => state === 'pending')
    },
    /** Lets days pass with visits that keep everybody signed in. */
    async wait(duration: Duration) {
      opened.clock.pass(duration)
      await db.update(sessions).set({ expiresAt: new Date(opened.clock.now().getTime() + 3_600_000) })
    },
    linesOf: (someone: Signed) => linesOf(opened, someone),
    /** The affiliation to the town hall, or another structure, that has not ended. */
    async affiliationOf({ person }: Pick<Signed, 'person'>, structureId = mairie.id) {
      const live = and(
        eq(affiliations.userId, person.id),
        eq(affiliations.structureId, structureId),
        isNull(affiliations.endedAt),
      )
      const [found] = await db.select().from(affiliations).where(live)
      return found
    },
    async workspacesOf({ person }: Pick<Signed, 'person'>) {
      const rows = await db
        .select({ code: subscriptions.workspaceCode, state: subscriptions.state })
        .from(subscriptions)
        .innerJoin(affiliations, eq(affiliations.id, subscriptions.affiliationId))
        .where(and(eq(affiliations.userId, person.id), isNull(subscriptions.endedAt)))
      return rows.map(({ code, state }) => `${code} ${state}`).toSorted()
    },
    acts: async () => (await db.select().from(journal).orderBy(journal.at)).map(({ act }) => act),
    async mailedTo(kind: string) {
      const rows = (await opened.mails()).filter((mail) => mail.kind === kind)
      return rows.map(({ recipient }) => recipient).toSorted()
    },
  }
}

export type TownHall = Awaited<ReturnType<typeof townHall>>

async function linesOf({ ports: { db } }: Pick<Portal, 'ports'>, { person }: Pick<Signed, 'person'>) {
  const rows = await db
    .select({ line: affiliationScopes })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
    .where(and(eq(affiliations.userId, person.id), isNull(affiliationScopes.endedAt)))
    .orderBy(affiliationScopes.departmentId)
  return rows.map(({ line }) => line)
}
