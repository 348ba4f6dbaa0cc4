import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, invoices } from '#src/db/schema/events.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { journal } from '#src/db/schema/operations.ts'
import { cleanUp } from '#src/jobs/clean-up.ts'
import { writeMails } from '#test/mail/write-mail.ts'
import { depositWorld } from '#test/support/deposit-world.ts'
import { portal } from '#test/support/portal.ts'

const DAY_MS = 86_400_000

test('the journal is kept for three years, and the mark of a demonstration for good', async () => {
  const { ports, signUp } = await portal()
  const { db, now } = ports
  const { person } = await signUp()
  await db.delete(journal)
  const act = (id: string, days: number, name: 'password_changed' | 'demo_loaded' = 'password_changed') =>
    db.insert(journal).values({ id, at: new Date(now().getTime() - days * DAY_MS), actorId: person.id, act: name, details: {} })
  await db.batch([act('old', 1096.1), act('kept', 1095.9), act('demo', 2000, 'demo_loaded')])
  await cleanUp(ports)
  expect((await db.select().from(journal)).map(({ id }) => id).sort()).toEqual(['demo', 'kept'])
})

test('events go after 550 days; their invoice keeps its state, and a deposited invoice its history', async () => {
  const world = await depositWorld()
  const { db, now } = world.ports
  await world.deposit()
  const history = (await db.select().from(events)).length
  const place = { structureId: world.mairie.id, workspaceCode: 'factures-recues' }
  const invoice = { ...place, counterpart: 'Durand', amountCents: 1, status: 'paid', statusAt: now() }
  await db.insert(invoices).values({ ...invoice, id: 'sent', number: 'a', numberKey: 'a' })
  const event = (id: string) =>
    db.insert(events).values({ ...place, id, type: 'x', invoiceId: 'sent', occurredAt: now(), receivedAt: now() })
  await event('old')
  world.clock.pass({ days: 1 })
  await event('kept')
  world.clock.pass({ days: 549, minutes: 1 })
  await cleanUp(world.ports)
  const left = await db.select().from(events)
  expect(left.filter(({ invoiceId }) => invoiceId === 'sent').map(({ id }) => id)).toEqual(['kept'])
  expect([history > 0, left.length]).toEqual([true, history + 1])
  expect((await db.select().from(invoices).where(eq(invoices.id, 'sent'))).map(({ status }) => status)).toEqual(['paid'])
})

test('the text of a digest is erased after a week, that of another mail after sixty days; the row stays', async () => {
  const { ports, clock, mails } = await portal()
  await writeMails(ports, 'daily', 'other')
  await ports.db.update(queuedMails).set({ state: 'sent', text: 'x', html: 'x' })
  await ports.db.run(sql`update queued_mails set kind = 'daily_digest' where key = 'daily'`)
  const texts = async () => (await mails()).map(({ key, text, html }) => [key, text + html])
  clock.pass({ days: 6, hours: 23 })
  await cleanUp(ports)
  expect(await texts()).toEqual(
    expect.arrayContaining([
      ['daily', 'xx'],
      ['other', 'xx'],
    ]),
  )
  clock.pass({ hours: 2 })
  await cleanUp(ports)
  expect(await texts()).toEqual(
    expect.arrayContaining([
      ['daily', ''],
      ['other', 'xx'],
    ]),
  )
  clock.pass({ days: 53 })
  await cleanUp(ports)
  expect(await texts()).toEqual(
    expect.arrayContaining([
      ['daily', ''],
      ['other', ''],
    ]),
  )
})
