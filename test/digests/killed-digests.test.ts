import { expect, test, vi } from 'vitest'
import { sendDigests } from '#src/digests/send-digests.ts'
import { tick } from '#src/jobs.ts'
import type { BatchDelivery } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { rememberingProvider } from '#test/mail/remembering-provider.ts'
import { digestWorld } from './digest-world.ts'
import { dyingDatabase } from './failing-database.ts'

const PEOPLE = 7

test.each(['before', 'after'] as const)(
  'a run killed %s any database call still gives each person each digest exactly once',
  async (when) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    let killAt = 0
    while (await survives(++killAt, when));
    log.mockRestore()
    expect(killAt).toBeGreaterThan(30)
  },
)

/** Returns whether the run was killed; fails unless the next runs finish its work. */
async function survives(killAt: number, when: 'before' | 'after') {
  const provider = rememberingProvider()
  const { ports, clock, readers, event, digests } = await digestWorld({ mailer: provider.mailer })
  const people = await readers(PEOPLE)
  await event()

  const dying = dyingDatabase(ports.db, killAt, when)
  await tick({ ...ports, db: dying.db }).catch(() => {})
  if (dying.calls() < killAt) return false
  for (let run = 0; run < 2; run++) {
    clock.pass({ minutes: 20 })
    await tick(ports)
  }

  const result = { recipients: provider.recipients(), states: (await digests()).map(({ state }) => state) }
  const once = people.map(({ person }) => person.login).toSorted()
  expect({ killAt, ...result }).toEqual({ killAt, recipients: once, states: Array(PEOPLE).fill('sent') })
  return true
}

test('two parallel crons write and send each digest once', async () => {
  const provider = rememberingProvider()
  const { ports, readers, event, digests } = await digestWorld()
  const people = await readers(30)
  await event()
  const slow: Ports = {
    ...ports,
    mailer: { ...provider.mailer, sendBatch: (...batch) => later(() => provider.mailer.sendBatch(...batch)) },
  }

  await Promise.all([tick(slow), tick(slow), tick(slow)])

  expect(provider.recipients()).toEqual(people.map(({ person }) => person.login).toSorted())
  expect((await digests()).map(({ state }) => state)).toEqual(Array(30).fill('sent'))
})

test('a late answer changes nothing once another run has taken over the batch', async () => {
  const { mailer } = rememberingProvider()
  const { ports, clock, reader, event, digests } = await digestWorld({ mailer: null })
  const states = async () => (await digests()).map(({ state }) => state)
  await reader()
  await event()
  await tick(ports)
  const lateAnswer = Promise.withResolvers<BatchDelivery>()
  const late = sendDigests({ ...ports, mailer: { ...mailer, sendBatch: () => lateAnswer.promise } }, 1)
  await expect.poll(states).toEqual(['sending'])
  clock.pass({ minutes: 3 })
  async function sendBatch(...batch: Parameters<typeof mailer.sendBatch>) {
    lateAnswer.resolve({ outcome: 'refused', error: '403 invalid_api_key' })
    await late
    return mailer.sendBatch(...batch)
  }

  await sendDigests({ ...ports, mailer: { ...mailer, sendBatch } }, 1)

  expect(await states()).toEqual(['sent'])
})

async function later<Answer>(act: () => Promise<Answer>) {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  return act()
}
