import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { interleaving } from '#test/support/interleaving.ts'
import type { Signed } from '#test/support/people.ts'
import { visitor } from '#test/support/visitor.ts'
import { type AbsentHall, absentHall } from './absent-hall.ts'

type Event = (there: AbsentHall) => PromiseLike<unknown>

const READS_MAX = 8

/** The event comes after the last read: the batch of writes is the longest. */
async function beforeTheWrites(there: AbsentHall, event: Event) {
  const { ports, sofia, replace } = there
  const { db } = ports
  const batch: typeof db.batch = async (queries) => {
    if (queries.length > READS_MAX) {
      ports.db = db
      await event(there)
    }
    return db.batch(queries)
  }
  ports.db = Object.assign(Object.create(db), { batch })
  return replace(sofia)
}

const ended: [what: string, event: Event][] = [
  ['Anne says that she is there', ({ object }) => object()],
  ['Fanny declines', ({ answer, fanny }) => answer(fanny, 'decline')],
  ['Sofia herself proposes Fanny again', ({ propose, sofia, fanny }) => propose(sofia, fanny)],
  ['support closes the report', async ({ sam, pageOf }) => sam.post(await pageOf(urls.absenceClosing), { confirmed: 'on' })],
  [
    'Fanny leaves the structure',
    ({ ports, fanny, clock }) =>
      ports.db.update(affiliations).set({ endedAt: clock.now() }).where(eq(affiliations.userId, fanny.person.id)),
  ],
  [
    'Fanny deactivates her account',
    ({ ports, fanny, clock }) => ports.db.update(users).set({ deactivatedAt: clock.now() }).where(eq(users.id, fanny.person.id)),
  ],
  [
    'Sofia leaves support',
    ({ ports, sofia }) => ports.db.update(users).set({ isSupportStaff: false }).where(eq(users.id, sofia.person.id)),
  ],
]

test.each(ended)('%s while another person of support confirms: a 409, and Anne stays principal manager', async (_, event) => {
  const there = await absentHall()
  await there.accepted()
  expect((await beforeTheWrites(there, event)).status).toBe(409)
  expect(await there.roleOf(there.anne)).toBe('primary_manager')
  expect(await there.mailedTo('absent_manager_replaced')).toEqual([])
})

test('Anne decides a request while another person of support confirms: a 409, and the report ends', async () => {
  const there = await absentHall()
  const [line] = await there.request(there.david)
  await there.accepted()
  const decide: Event = ({ anne }) => anne.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve', reason: '' })
  expect((await beforeTheWrites(there, decide)).status).toBe(409)
  expect(await there.roleOf(there.anne)).toBe('primary_manager')
  await there.runJobs()
  expect(await there.reports()).toMatchObject([{ ending: 'decided' }])
})

test('Anne answers and Sofia confirms at once: one of them wins, whatever the order of reads and writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(3)), async (picks) => {
      const there = await absentHall()
      await there.accepted()
      const { anne, fanny, sofia, ports, page, roleOf, mailedTo } = there
      const { run } = interleaving((choices) => Number(picks.next().value) % choices)
      const sending = (who: Signed, path: string, form = {}) =>
        run(ports.db, (db) => visitor({ ...ports, db }, Object.fromEntries(who.cookies)).post(path, form))
      const answers = await Promise.all([
        sending(anne, `${page}/reponse`),
        sending(sofia, await there.pageOf(urls.absenceReplacement), { currentPassword: sofia.password }),
      ])

      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
      const isAnne = answers[0]?.status === 303
      expect(await roleOf(anne)).toBe(isAnne ? 'primary_manager' : 'member')
      expect(await roleOf(fanny)).toBe(isAnne ? 'member' : 'primary_manager')
      expect((await mailedTo('absent_manager_replaced')).length > 0).toBe(!isAnne)
      expect((await mailedTo('absence_ended')).length > 0).toBe(isAnne)
    }),
    { numRuns: 5, seed: 20_261_130 },
  )
})
