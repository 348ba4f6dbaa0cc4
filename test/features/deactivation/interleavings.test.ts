import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { platform } from '#platform'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { urlFor, urls } from '#src/urls.ts'
import { backUp, restore } from '#test/support/every-table.ts'
import { interleaving } from '#test/support/interleaving.ts'
import type { Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { visitor } from '#test/support/visitor.ts'

/** Fewer on D1: the test orders the batches, whatever the database. */
const [RUNS, OVERTAKEN_MIN] = (platform as string) === 'D1' ? [20, 1] : [200, 101]

/** Two structures with several people, one with a single person, and people who join and leave. */
async function world({ signUp, structure, affiliate }: Portal) {
  const [mairie, regie, ferme] = [await structure(), await structure(), await structure()]
  const [anne, rose, bilal, chloe, zoe, paul] = await Promise.all(Array.from({ length: 6 }, () => signUp()))
  if (!anne || !rose || !bilal || !chloe || !zoe || !paul) throw new Error('nobody came')
  await affiliate(anne, mairie, { role: 'primary_manager' })
  await affiliate(rose, regie, { role: 'primary_manager' })
  await affiliate(paul, ferme, { role: 'primary_manager' })
  await affiliate(bilal, mairie, { role: 'secondary_manager' })
  const chloeThere = await affiliate(chloe, mairie)
  await affiliate(chloe, regie)
  const asked = await affiliate(zoe, mairie, { state: 'pending' })
  return { mairie, regie, ferme, anne, rose, bilal, chloe, zoe, paul, chloeThere, asked }
}
type World = Awaited<ReturnType<typeof world>>

const leave = (who: Signed, plan: Record<string, Signed | 'fermee'> = {}, ...emails: string[]) => {
  const pairs = Object.entries(plan).map(
    ([id, succession]) => `${id}.${succession === 'fermee' ? succession : succession.person.id}`,
  )
  return who.post(urls.deactivation, { plan: pairs.join('~'), courriels: emails.join(' ') })
}
const handOver = (who: Signed, structure: { id: string }, to: Signed) =>
  who.post(urlFor(urls.handover, { structureId: structure.id }), { successor: to.person.id, email: to.person.login ?? '' })
const decide = (who: Signed, { asked }: World, verdict: string) =>
  who.post(urlFor(urls.requestDecision, { scopeId: asked.scopes[0] ?? '' }), { verdict, reason: 'Non' })
const ask = (who: Signed, structure: { id: string }) =>
  who.post(urlFor(urls.affiliationRequest, { structureId: structure.id }), { scope: 'structure', validFrom: '2026-09-01' })

const moves: Record<string, (world: World) => Promise<Response>> = {
  'Anne leaves to Chloé': ({ anne, mairie, chloe }) => leave(anne, { [mairie.id]: chloe }),
  'Anne leaves to Bilal': ({ anne, mairie, bilal }) => leave(anne, { [mairie.id]: bilal }),
  'Anne leaves to Rose': ({ anne, mairie, rose }) => leave(anne, { [mairie.id]: rose }, rose.person.login ?? ''),
  'Rose leaves to Anne': ({ rose, regie, anne }) => leave(rose, { [regie.id]: anne }, anne.person.login ?? ''),
  'Rose leaves to Chloé': ({ rose, regie, chloe }) => leave(rose, { [regie.id]: chloe }),
  'Chloé leaves': ({ chloe }) => leave(chloe),
  'Bilal leaves': ({ bilal }) => leave(bilal),
  'Chloé leaves the mairie': ({ chloe, chloeThere }) =>
    chloe.post(urls.affiliationRemoval, { selection: chloeThere.id, confirmed: 'on' }),
  'Anne hands over to Chloé': ({ anne, mairie, chloe }) => handOver(anne, mairie, chloe),
  'Rose hands over to Anne': ({ rose, regie, anne }) => handOver(rose, regie, anne),
  'Anne approves Zoé': (all) => decide(all.anne, all, 'approve'),
  'Bilal approves Zoé': (all) => decide(all.bilal, all, 'approve'),
  'Bilal refuses Zoé': (all) => decide(all.bilal, all, 'reject'),
  'Paul leaves and closes': ({ paul, ferme }) => leave(paul, { [ferme.id]: 'fermee' }),
  'Paul leaves to Zoé': ({ paul, ferme, zoe }) => leave(paul, { [ferme.id]: zoe }, zoe.person.login ?? ''),
  'Zoé asks Paul': ({ zoe, ferme }) => ask(zoe, ferme),
  'Chloé asks Paul': ({ chloe, ferme }) => ask(chloe, ferme),
}
const names = Object.keys(moves)

/** Each person's requests are interleaved with the others'. */
function acting(all: World, there: Portal, db: Database): World {
  const ports = { ...there.ports, db }
  const asActor = (who: Signed): Signed => ({ ...who, ...visitor(ports, Object.fromEntries(who.cookies)) })
  const { anne, rose, bilal, chloe, zoe, paul } = all
  return {
    ...all,
    ...{
      anne: asActor(anne),
      rose: asActor(rose),
      bilal: asActor(bilal),
      chloe: asActor(chloe),
      zoe: asActor(zoe),
      paul: asActor(paul),
    },
  }
}

test(`in ${RUNS} interleavings of deactivations, handovers and approvals, no structure has two principal managers or lacks one`, async () => {
  // Sending mails is tested elsewhere.
  const there = await portal({ mailer: null })
  const all = await world(there)
  const beginning = await backUp(there.ports.db)
  const done = { accepted: 0, overtaken: 0 }
  const together = fc.shuffledSubarray(names, { minLength: 3, maxLength: 8 })
  const turns = fc.infiniteStream(fc.nat())
  await fc.assert(
    fc.asyncProperty(together, turns, async (chosen, turn) => {
      await restore(there.ports.db, beginning)
      const { run } = interleaving((choices) => Number(turn.next().value) % choices)
      const answers = await Promise.all(
        chosen.map((name) => run(there.ports.db, async (db) => moves[name]!(acting(all, there, db)))),
      )
      await there.settled()
      done.accepted += answers.filter(({ status }) => status === 303).length
      done.overtaken += answers.filter(({ status }) => status === 409).length
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      await Promise.all([all.mairie, all.regie, all.ferme].map(({ id }) => expectLed(there, id)))
    }),
    { numRuns: RUNS },
  )
  // Checks that some interleavings did conflict.
  expect(done.accepted).toBeGreaterThan(RUNS)
  expect(done.overtaken).toBeGreaterThanOrEqual(OVERTAKEN_MIN)
})

async function expectLed({ ports: { db } }: Portal, structureId: string) {
  const { role } = affiliations
  const { state, endedAt: lineEnded } = affiliationScopes
  const [[structure], rows] = await db.batch([
    db.select().from(structures).where(eq(structures.id, structureId)),
    db
      .select({ role, left: users.deactivatedAt, state, lineEnded })
      .from(affiliations)
      .innerJoin(users, eq(users.id, affiliations.userId))
      .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
      .where(and(eq(affiliations.structureId, structureId), isNull(affiliations.endedAt))),
  ])
  const principals = rows.filter(({ role, state, lineEnded }) => role === 'primary_manager' && state === 'approved' && !lineEnded)
  if (structure?.isActive) expect(principals.map(({ left }) => left)).toEqual([null])
  else expect(rows.filter(({ left, lineEnded }) => !left && !lineEnded)).toEqual([])
}
