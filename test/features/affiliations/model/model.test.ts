import fc from 'fast-check'
import { expect, test } from 'vitest'
import { platform } from '#platform'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { townHall } from '#test/support/town-hall.ts'
import { performAll, rounds } from './acts.ts'
import { invariants, readWorld } from './invariants.ts'
import { names } from './people.ts'
import { withRandomDelays } from './random-delays.ts'
import { usurped } from './replay.ts'

const RUNS = (platform as string) === 'D1' ? 4 : 25

test('parallel acts keep every invariant, and each act is journalled once or has no effect', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, fc.infiniteStream(fc.nat(6)), async (all, delays) => {
      const hall = await townHall()
      hall.ports.db = withRandomDelays(hall.ports.db, delays)
      const first = new Map<string, Role>([
        [hall.anne.person.id, 'primary_manager'],
        [hall.bilal.person.id, 'secondary_manager'],
      ])
      let acts = 0
      for (const round of all) {
        acts += await performAll(hall, round)
        const world = await readWorld(hall.ports.db)
        for (const [name, broken] of Object.entries(invariants)) expect({ [name]: broken(world) }).toEqual({ [name]: [] })
        expect({ usurped: usurped(world.acts, first) }).toEqual({ usurped: [] })
        expect({ traces: world.acts.length }).toEqual({ traces: acts })
        await hall.wait({ days: 2 })
      }
      await expectHonestCounters(hall)
      await hall.settled()
    }),
    { numRuns: RUNS, seed: 20_261_124, endOnFailure: false },
  )
})

/** Each manager's header shows their desk's count; others have none. */
async function expectHonestCounters(hall: Awaited<ReturnType<typeof townHall>>) {
  const { people, lines } = await readWorld(hall.ports.db)
  for (const name of names) {
    const { visitor, managed } = { visitor: hall[name], managed: managedBy(hall[name].person.id) }
    const page = await visitor.get('/gestion')
    if (managed.length === 0) expect([403, 404]).toContain(page.status)
    else {
      const waiting = lines.filter((line) => line.state === 'pending' && !line.endedAt && managed.includes(line.structureId))
      const html = await page.text()
      expect({ name, count: Number(/id="demandes-a-traiter"[^>]*>(\d+)</.exec(html)?.[1] ?? 0) }).toEqual({
        name,
        count: waiting.length,
      })
      expect(html.match(/<tr id="demande-/g) ?? []).toHaveLength(waiting.length)
    }
  }

  function managedBy(userId: string) {
    const roles = people.filter((each) => each.userId === userId && !each.endedAt && each.role !== 'member')
    return roles.map(({ structureId }) => structureId)
  }
}
