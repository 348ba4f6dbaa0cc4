import { asc, eq, gt, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { sessions, users } from '#src/db/schema/people.ts'
import { portal } from '#test/support/portal.ts'

const byName = kept((db, name: string, limit: number) =>
  db
    .select({ id: users.id, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.lastName, name))
    .orderBy(asc(users.id))
    .limit(limit),
)
const endingAfter = kept((db, day: Date) => db.select({ id: sessions.userId }).from(sessions).where(gt(sessions.expiresAt, day)))
const byIds = kept((db, ids: string[]) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, idsOf(ids))),
)
const managers = kept((db, userId: string) =>
  db.select({ role: affiliations.role }).from(affiliations).where(eq(affiliations.userId, userId)),
)

test('a kept query binds the values of each call, maps its rows, and stands in a batch with itself and others', async () => {
  const { ports, signUp, structure, affiliate } = await portal()
  const [one, two] = [await signUp({ lastName: 'Petit' }), await signUp({ lastName: 'Roux' })]
  await affiliate(one, await structure(), { role: 'primary_manager' })
  const { db } = ports
  const [petits, everyone, roux] = await db.batch([
    byName(db, 'Petit', 9),
    db.select({ id: users.id }).from(users),
    byName(db, 'Roux', 9),
  ])

  expect(petits).toEqual([{ id: one.person.id, createdAt: ports.now() }])
  expect(roux.map(({ id }) => id)).toEqual([two.person.id])
  expect(everyone).toHaveLength(2)
  expect(await byName(db, 'Petit', 0)).toEqual([])
  expect(await managers(db, one.person.id)).toEqual([{ role: 'primary_manager' }])
})

test('dates and lists are bound as columns and `idsOf` store them', async () => {
  const { ports, signUp } = await portal()
  const { person } = await signUp()
  const day = (hours: number) => new Date(ports.now().getTime() + hours * 3_600_000)

  expect(await endingAfter(ports.db, day(1))).toEqual([{ id: person.id }])
  expect(await endingAfter(ports.db, day(99))).toEqual([])
  expect(await byIds(ports.db, [person.id, 'nobody'])).toEqual([{ id: person.id }])
  expect(await byIds(ports.db, [])).toEqual([])
})

test('a kept query that looks at a value is refused when it is built, not answered for the first value', async () => {
  const { ports } = await portal()
  const careless = kept((db, name: string) =>
    db
      .select()
      .from(users)
      .where(eq(users.lastName, `${name}!`)),
  )
  expect(() => careless(ports.db, 'Petit')).toThrow('may not look at its values')
})

test('a session stands for the id of its person, and an unknown session for nobody', async () => {
  const { ports, signUp, structure, affiliate } = await portal()
  const person = await signUp()
  await affiliate(person, await structure(), { role: 'primary_manager' })
  const [session] = await ports.db.select().from(sessions).where(eq(sessions.userId, person.person.id))
  const managed = (sessionHash: string) => managers(ports.db, { sessionHash })

  expect(await managed(session?.tokenHash ?? '')).toEqual([{ role: 'primary_manager' }])
  expect(await managed('unknown')).toEqual([])
  expect(await managers(ports.db, person.person.id)).toEqual([{ role: 'primary_manager' }])
})
