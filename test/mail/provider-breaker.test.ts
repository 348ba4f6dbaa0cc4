import { expect, test } from 'vitest'
import { queuedMails } from '#src/db/schema/mails.ts'
import { tick } from '#src/jobs.ts'
import { retryMails } from '#src/mail/claim-mail.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import type { Delivery } from '#src/ports/mailer.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'
import { oneByOne, writeMails } from './write-mail.ts'

const blocked: Delivery = { outcome: 'blocked', error: '403 invalid_api_key' }

/** A portal with a queue of forty, whose provider answers as told. */
async function queue() {
  const there = await portal()
  const keys = Array.from({ length: 40 }, (_, number) => `mail-${String(number).padStart(2, '0')}`)
  for (const key of keys) {
    await writeMails(there.ports, key)
    there.clock.pass({ seconds: 1 })
  }
  const calls: string[] = []
  const provider = { answer: blocked }
  const mailer = oneByOne(async ({ key }) => {
    calls.push(key)
    return provider.answer
  })
  return { ...there, ports: { ...there.ports, mailer }, keys, calls, provider }
}

test('the key is dead for a day: every mail waits, few calls are made, and all leave once it is mended, oldest first', async () => {
  const { ports, clock, keys, calls, provider, mails } = await queue()
  for (let minute = 0; minute < 25 * 60; minute += 5) {
    await tick(ports)
    clock.pass({ minutes: 5 })
  }
  expect(new Set((await mails()).map(({ state, attempts, lastError }) => `${state} ${attempts} ${lastError}`))).toEqual(
    new Set(['queued 0 ', 'queued 0 403 invalid_api_key']),
  )
  expect(calls.length).toBeLessThan(120)

  provider.answer = { outcome: 'sent', providerId: 'x' }
  calls.length = 0
  for (let minute = 0; minute < 20; minute++) {
    await tick(ports)
    clock.pass({ minutes: 1 })
  }
  expect(calls).toEqual(keys)
  expect((await mails()).every(({ state, lastError }) => state === 'sent' && lastError === '')).toBe(true)
})

test('a refused portal makes one call a run, whatever waits; support staff see since when and why', async () => {
  const { ports, signUp, calls } = await queue()
  expect(await sendMails(ports, 150)).toEqual({ queued: 1 })
  expect(await sendMails(ports, 150)).toEqual({})
  expect(calls).toHaveLength(1)

  const agnes = await signUp({ isSupportStaff: true })
  const page = await (await agnes.get(urls.operations)).text()
  expect(page).toContain('Le service d’envoi refuse les courriels du portail')
  expect(page).toContain('403 invalid_api_key')
})

test('a mail that may have left before a dead key of a day is not sent again: it is uncertain, and the others leave', async () => {
  const { ports, clock, provider, mails } = await queue()
  provider.answer = { outcome: 'uncertain', error: 'timeout' }
  await sendMails(ports, 1)
  provider.answer = blocked
  for (let hour = 0; hour < 25; hour++) {
    clock.pass({ hours: 1 })
    await sendMails(ports, 50)
  }
  provider.answer = { outcome: 'sent', providerId: 'x' }
  clock.pass({ hours: 1 })
  await sendMails(ports, 50)
  expect((await mails()).filter(({ state }) => state === 'uncertain').map(({ key }) => key)).toEqual(['mail-00'])
  expect((await mails()).filter(({ state }) => state === 'sent')).toHaveLength(39)
})

test('an operator queues failed mails again; those whose text is erased stay, and so do uncertain ones', async () => {
  const { ports, mails, sent } = await portal()
  await writeMails(ports, 'a', 'b', 'c')
  await ports.db.update(queuedMails).set({ state: 'failed', attempts: 7, firstTriedAt: ports.now(), lastError: 'x' })
  await ports.db.run(`update queued_mails set text = '', html = '' where key = 'b'`)
  await ports.db.run(`update queued_mails set state = 'uncertain' where key = 'c'`)

  expect(await retryMails(ports.db, 'failed')).toBe(1)
  await sendMails(ports, 10)

  expect(sent).toMatchObject([{ key: 'a' }])
  expect((await mails()).map(({ state }) => state)).toEqual(['sent', 'failed', 'uncertain'])
})

test('after a restore no mail leaves until an operator lets it', async () => {
  const { ports, sent } = await portal()
  await writeMails(ports, 'a')
  await ports.db.run(`insert into holds (cause, since, reason) values ('restore', 0, 'x')`)
  await sendMails(ports, 10)
  expect((await tick(ports)).at(-1)).toMatchObject({ name: 'send-mails', state: 'held' })
  expect(sent).toEqual([])
})
