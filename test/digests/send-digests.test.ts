import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { deadAddresses, queuedMails } from '#src/db/schema/mails.ts'
import { notificationSettings, users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { sendDigests } from '#src/digests/send-digests.ts'
import { tick } from '#src/jobs.ts'
import { written } from './written-digests.ts'

type Reader = { userId: string; affiliationId: string; structureId: string }
const at = new Date('2026-09-01T05:00:30Z')

const stops: Record<string, (db: Database, reader: Reader) => Promise<unknown>> = {
  'unticks the box': (db, { userId }) =>
    db.update(notificationSettings).set({ enabled: false }).where(eq(notificationSettings.userId, userId)),
  'deactivates the account': (db, { userId }) => db.update(users).set({ deactivatedAt: at }).where(eq(users.id, userId)),
  'loses the workspace': (db, { affiliationId }) =>
    db.update(subscriptions).set({ endedAt: at }).where(eq(subscriptions.affiliationId, affiliationId)),
  'leaves the structure': (db, { affiliationId }) =>
    db.update(affiliations).set({ endedAt: at }).where(eq(affiliations.id, affiliationId)),
  'sees the structure closed': (db, { structureId }) =>
    db.update(structures).set({ isActive: false }).where(eq(structures.id, structureId)),
  'has an address that died': async (db, { userId }) => {
    const [user] = await db.select().from(users).where(eq(users.id, userId))
    return db.insert(deadAddresses).values({ email: user!.login!, cause: 'bounced', since: at })
  },
}

test.each(Object.entries(stops))('a person who %s between writing and sending gets no digest; the others do', async (_, stop) => {
  const { ports, provider, readers, logins, structure, reader, event, clock, states } = await written(2)
  const [leaver, stayer] = readers
  const own = await structure({ displayName: 'Régie' })
  const apart = await reader({}, own)
  await event({ at: clock.now() }, own)
  expect(logins).toHaveLength(2)

  clock.pass({ days: 1 })
  await tick({ ...ports, mailer: null })
  await stop(ports.db, { userId: apart.person.id, affiliationId: apart.affiliationId, structureId: own.id })
  await sendDigests(ports, 10)

  expect(provider.recipients()).toEqual(logins)
  expect(await states()).toEqual({ [leaver!.person.id]: 'sent', [stayer!.person.id]: 'sent', [apart.person.id]: 'cancelled' })
})

test.each(Object.entries(stops))(
  'a person who %s while a batch waits for its retry is dropped from the batch',
  async (_, stop) => {
    const { ports, provider, readers, mairie, clock } = await written(2, (request) => (request === 1 ? 'busy' : 'takes'))
    await sendDigests(ports, 1)
    const [leaver] = readers
    await stop(ports.db, { userId: leaver!.person.id, affiliationId: leaver!.affiliationId, structureId: mairie.id })
    clock.pass({ minutes: 2 })
    await sendDigests(ports, 10)
    expect(provider.recipients()).not.toContain(leaver!.person.login)
  },
)

test('a batch of unknown outcome becomes uncertain, without a retry, once one of its readers may no longer read it', async () => {
  const { ports, provider, readers, clock, states } = await written(2, () => 'lost')
  await sendDigests(ports, 1)
  expect(provider.arrived).toHaveLength(2)
  const [leaver, stayer] = readers
  await stops['unticks the box']!(ports.db, { userId: leaver!.person.id, affiliationId: '', structureId: '' })
  clock.pass({ minutes: 2 })
  await sendDigests(ports, 10)
  expect(provider.requests()).toBe(1)
  expect(await states()).toEqual({ [leaver!.person.id]: 'uncertain', [stayer!.person.id]: 'uncertain' })
})

test('a person who unticks the box while an earlier batch is being sent gets no digest', async () => {
  const { ports, provider, readers } = await written(150)
  let leaver: string | undefined
  const sendBatch: typeof provider.mailer.sendBatch = async (key, mails) => {
    const login = readers.map(({ person }) => person.login!).find((one) => !mails.some(({ recipient }) => recipient === one))
    const userId = readers.find(({ person }) => person.login === login)!.person.id
    if (!leaver) await stops['unticks the box']!(ports.db, { userId, affiliationId: '', structureId: '' })
    leaver ??= login
    return provider.mailer.sendBatch(key, mails)
  }
  expect(await sendDigests({ ...ports, mailer: { ...provider.mailer, sendBatch } }, 10)).toMatchObject({ sent: 149 })
  expect(provider.recipients()).not.toContain(leaver)
})

test('250 digests are sent in three batches, each with its unsubscribe button', async () => {
  const { ports, provider, logins } = await written(250)
  expect(await sendDigests(ports, 10)).toEqual({ sent: 250 })
  expect(provider.requests()).toBe(3)
  expect(provider.recipients()).toEqual(logins)
  expect(new Set(provider.arrived.map(({ unsubscribeUrl }) => unsubscribeUrl)).size).toBe(250)
})

test('a run killed between claiming and sending is resumed under the same key', async () => {
  const { ports, provider, logins, clock } = await written(3)
  void sendDigests({ ...ports, mailer: { ...provider.mailer, sendBatch: () => new Promise(() => {}) } }, 1)
  await expect
    .poll(async () => (await ports.db.select().from(queuedMails)).map(({ state }) => state))
    .toEqual(Array(3).fill('sending'))
  await sendDigests(ports, 10)
  expect(provider.arrived).toEqual([])
  clock.pass({ minutes: 2 })
  await sendDigests(ports, 10)
  expect(provider.recipients()).toEqual(logins)
})
