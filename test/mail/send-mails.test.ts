import { expect, test } from 'vitest'
import { sendDueMails } from '#src/jobs/send-mails.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import type { Delivery, OutgoingMail } from '#src/ports/mailer.ts'
import { portal } from '#test/support/portal.ts'
import { oneByOne, writeMails } from './write-mail.ts'

const ok: Delivery = { outcome: 'sent', providerId: 'r1' }
const busy: Delivery = { outcome: 'retry', error: '503 unavailable' }

test('a sent mail is delivered as written and marked as sent', async () => {
  const { ports, sent, mails } = await portal()
  await writeMails(ports, 'a')

  expect(await sendDueMails(ports)).toBe('1 sent, 0 to try again, 0 failed, 0 uncertain')

  const written = { key: 'a', recipient: 'a@exemple.fr', subject: 'Objet a', html: '<p>a</p>', text: 'a', unsubscribeUrl: null }
  expect(sent).toMatchObject([written])
  expect(await mails()).toMatchObject([
    { state: 'sent', sentAt: ports.now(), providerId: 'sent-1', attempts: 1, claimedUntil: null },
  ])
  await sendDueMails(ports)
  expect(sent).toHaveLength(1)
})

test('a queued mail is sent right after the answer, without the cron', async () => {
  const { ports, sent, settled } = await portal()
  await writeMails(ports, 'a')
  sendAfterResponse(ports)
  await settled()
  expect(sent).toHaveLength(1)
})

test('without a provider, mails stay in the queue without an attempt', async () => {
  const { ports, mails } = await portal({ mailer: null })
  await writeMails(ports, 'a')
  expect(await sendDueMails(ports)).toBe('no mail provider: mails stay in the queue')
  expect(await mails()).toMatchObject([{ state: 'queued', attempts: 0 }])
})

test('two parallel runs send each mail once', async () => {
  const asked: string[] = []
  const { ports } = await portal({ mailer: oneByOne(async ({ key }) => later(ok, () => asked.push(key))) })
  const keys = Array.from({ length: 20 }, (_, number) => `mail-${number}`)
  await writeMails(ports, ...keys)

  await Promise.all([sendMails(ports, 100), sendMails(ports, 100), sendMails(ports, 100)])

  expect(asked.toSorted()).toEqual(keys.toSorted())
})

test('a run killed between claiming and sending is resumed when its claim expires, with the same key', async () => {
  const { ports, clock, sent, mails } = await portal()
  await writeMails(ports, 'a')
  void sendMails({ ...ports, mailer: oneByOne(() => new Promise(() => {})) }, 1)
  await expect.poll(mails).toMatchObject([{ state: 'sending', attempts: 1 }])

  clock.pass({ seconds: 119 })
  await sendMails(ports, 1)
  expect(sent).toEqual([])

  clock.pass({ seconds: 1 })
  await sendMails(ports, 1)
  expect(sent).toMatchObject([{ key: 'a', subject: 'Objet a' }])
  expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a run that ends after its claim was taken over changes nothing', async () => {
  const { ports, clock, mails } = await portal()
  await writeMails(ports, 'a')
  let answer: (delivery: Delivery) => void = () => {}
  const slow = sendMails({ ...ports, mailer: oneByOne(() => new Promise((resolve) => (answer = resolve))) }, 1)
  await expect.poll(mails).toMatchObject([{ state: 'sending' }])
  clock.pass({ minutes: 2 })
  await sendMails(ports, 1)

  answer(busy)
  await slow
  expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a mail that a person waits for is sent before the retries', async () => {
  const { ports, clock, sent } = await portal()
  await writeMails(ports, 'old')
  await sendMails({ ...ports, mailer: oneByOne(async () => busy) }, 1)
  clock.pass({ minutes: 5 })
  await writeMails(ports, 'fresh')
  await sendMails(ports, 1)
  expect(sent).toMatchObject([{ key: 'fresh' }])
})

test('a temporarily refused mail is retried at growing intervals, then fails with its last error', async () => {
  const { ports, clock, mails } = await portal({ mailer: oneByOne(async () => busy) })
  await writeMails(ports, 'a')

  for (const minutes of [1, 5, 30, 120, 360, 720]) {
    expect(await sendMails(ports, 10)).toEqual({ queued: 1 })
    clock.pass({ minutes: minutes - 1 })
    expect(await sendMails(ports, 10)).toEqual({})
    clock.pass({ minutes: 1 })
  }
  expect(await sendMails(ports, 10)).toEqual({ failed: 1 })
  expect(await mails()).toMatchObject([{ state: 'failed', lastError: '503 unavailable', attempts: 7 }])
})

test('a mail without an answer becomes uncertain once its key has expired', async () => {
  const { ports, clock, sent, mails } = await portal()
  await writeMails(ports, 'a')
  await sendMails({ ...ports, mailer: oneByOne(async () => ({ outcome: 'uncertain', error: 'timeout' })) }, 1)
  expect(await mails()).toMatchObject([{ state: 'sending', claimedUntil: null }])

  clock.pass({ hours: 23 })
  await sendMails(ports, 1)
  expect(sent).toEqual([])
  expect(await mails()).toMatchObject([{ state: 'uncertain', lastError: 'timeout' }])
})

test('a mail that kills every run fails in the end', async () => {
  const { ports, clock, sent, mails } = await portal()
  await writeMails(ports, 'a')
  for (let run = 0; run < 7; run++) {
    void sendMails({ ...ports, mailer: oneByOne(() => new Promise(() => {})) }, 1)
    await expect.poll(mails).toMatchObject([{ attempts: run + 1 }])
    clock.pass({ minutes: 2 })
  }
  await sendMails(ports, 1)
  expect(sent).toEqual([])
  expect(await mails()).toMatchObject([{ state: 'uncertain', lastError: 'interrupted' }])
})

test('a mailer that throws stops no other mail of the run', async () => {
  const send = async ({ key }: OutgoingMail) => {
    if (key === 'a') throw new Error('boom')
    return ok
  }
  const { ports, mails } = await portal({ mailer: oneByOne(send) })
  await writeMails(ports, 'a', 'b')
  await sendMails(ports, 10)
  expect(await mails()).toMatchObject([
    { key: 'a', state: 'sending', lastError: 'Error: boom' },
    { key: 'b', state: 'sent' },
  ])
})

test('a bounced address gets nothing more; an address with a complaint still gets account mails', async () => {
  const { ports, sent, mails } = await portal()
  await writeMails(ports, 'Bounced', 'Complained')
  await ports.db.run(
    `insert into dead_addresses values ('bounced@exemple.fr', 'bounced', 0), ('complained@exemple.fr', 'complained', 0)`,
  )
  await sendMails(ports, 10)
  expect(sent.map(({ key }) => key)).toEqual(['Complained'])
  expect((await mails()).map(({ key, state }) => [key, state])).toEqual([
    ['Bounced', 'cancelled'],
    ['Complained', 'sent'],
  ])
})

test('a cancelled mail is not sent', async () => {
  const { ports, sent } = await portal()
  await writeMails(ports, 'a')
  await ports.db.run("update queued_mails set state = 'cancelled'")
  await sendMails(ports, 10)
  expect(sent).toEqual([])
})

async function later(delivery: Delivery, act: () => void): Promise<Delivery> {
  act()
  await new Promise((resolve) => setImmediate(resolve))
  return delivery
}
