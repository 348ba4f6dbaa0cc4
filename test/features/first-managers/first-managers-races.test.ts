import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { interleaving } from '#test/support/interleaving.ts'
import type { Signed } from '#test/support/people.ts'
import { visitor } from '#test/support/visitor.ts'
import { loadedStructure, name, refuse } from './loaded-structure.ts'

type Loaded = Awaited<ReturnType<typeof loadedStructure>>

async function meanwhile({ ports }: Loaded, event: () => Promise<unknown>, decision: () => Promise<Response>) {
  const { db } = ports
  let batches = 0
  const batch: typeof db.batch = async (queries) => {
    // The first batch reads the session, the second decides.
    if (++batches === 2) {
      ports.db = db
      await event()
    }
    return db.batch(queries)
  }
  ports.db = Object.assign(Object.create(db), { batch })
  return decision()
}

const cases: [what: string, event: (there: Loaded, id: string) => Promise<unknown>, said: string, verdict?: typeof refuse][] = [
  ['cancels it', (there, id) => cancel(there, id), 'Cette demande a été annulée entre-temps'],
  ['is named by another', ({ decide, sofia }, id) => decide(sofia, id, name), 'Cette demande a déjà été validée'],
  ['is refused by another', ({ decide, sofia }, id) => decide(sofia, id, refuse), 'Cette demande a déjà été refusée'],
  [
    'is not the only one: another is named',
    async ({ ask, decide, chloe, sofia }) => decide(sofia, await ask(chloe), name),
    'Cette structure a maintenant un gestionnaire principal',
  ],
  [
    'is refused when another is named',
    async ({ ask, decide, chloe, sofia }) => decide(sofia, await ask(chloe), name),
    'Cette structure a maintenant un gestionnaire principal',
    refuse,
  ],
  [
    'asks for a structure that closes',
    ({ ports, college }) => ports.db.update(structures).set({ isActive: false }).where(eq(structures.id, college.id)),
    'ont changé entre-temps',
  ],
  [
    'is decided by somebody who answers for support no more',
    ({ ports, sam }) => ports.db.update(users).set({ isSupportStaff: false }).where(eq(users.id, sam.person.id)),
    'ont changé entre-temps',
  ],
]

test.each(cases)(
  'a person %s between reading and deciding: the page says so and nothing changes',
  async (_, event, said, verdict = name) => {
    const there = await loadedStructure()
    const id = await there.ask(there.david)
    let before = {}

    const late = await meanwhile(
      there,
      async () => {
        await event(there, id)
        before = await state(there)
      },
      () => there.decide(there.sam, id, verdict),
    )

    expect(late.status).toBe(409)
    expect(await late.text()).toContain(said)
    expect(await state(there)).toEqual(before)
  },
)

async function cancel({ linesOf, david }: Loaded, id: string) {
  const [line] = await linesOf(david)
  return david.post(`/compte/rattachements/suivi/${id}/annulation`, { line: line!.id, version: '1' })
}

async function state({ acts, mails, linesOf, david, ports }: Loaded) {
  const people = await ports.db.select().from(affiliations)
  const changes = (await acts()).filter((act) => act !== 'affiliation_request_viewed_by_support')
  return { acts: changes, mails: (await mails()).length, lines: await linesOf(david), people }
}

test('two support members name two people at once: one becomes principal manager, whatever the order of writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(3)), async (picks) => {
      const there = await loadedStructure()
      const { david, chloe, sam, sofia, ports, college } = there
      const [one, other] = [await there.ask(david), await there.ask(chloe)]
      const { run } = interleaving((choices) => Number(picks.next().value) % choices)
      const { db } = ports
      const deciding = (staff: Signed, id: string) =>
        run(db, (turns) =>
          visitor({ ...ports, db: turns }, Object.fromEntries(staff.cookies)).post(`/support/gestionnaires/${id}`, name),
        )

      const answers = await Promise.all([deciding(sam, one), deciding(sofia, other)])

      expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
      const people = await db.select().from(affiliations).where(eq(affiliations.structureId, college.id))
      expect(people.map(({ role }) => role).toSorted()).toEqual(['member', 'primary_manager'])
      expect(await there.mailedTo('first_manager_named')).toHaveLength(1)
      expect((await there.acts()).filter((act) => act === 'first_manager_named')).toHaveLength(1)
    }),
    { numRuns: 5, seed: 20_261_125 },
  )
})
