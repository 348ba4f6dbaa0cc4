import { expect, test, vi } from 'vitest'
import { mailerOf, pacer } from '#src/adapters/resend-mailer.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import { portal } from '#test/support/portal.ts'
import { mailerTo, provider, reply } from './provider.ts'
import { writeMails } from './write-mail.ts'

const mail = { key: 'k:1', recipient: 'zoe@exemple.fr', subject: 'Objet', html: '<p>Été</p>', text: 'Été', unsubscribeUrl: null }
const accepted = reply.json(200, { id: 'r1' })

test('the provider gets the mail, its key and the portal’s name', async () => {
  const { url, received } = await provider(accepted)
  expect(await mailerTo(`${url}/`).send(mail)).toEqual({ outcome: 'sent', providerId: 'r1' })
  const { key, recipient: to, unsubscribeUrl: _, ...body } = mail
  expect(received).toEqual([
    { key, authorization: 'Bearer re_test', body: { ...body, to, from: 'Portail <portail@exemple.fr>' } },
  ])
})

test('a mail with an unsubscribe link has the header for mail programs', async () => {
  const { url, received } = await provider(accepted)
  await mailerTo(url).send({ ...mail, unsubscribeUrl: 'https://x.fr/non?jeton=1' })
  expect(received[0]!.body.headers).toEqual({
    'List-Unsubscribe': '<https://x.fr/non?jeton=1>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

test.each([
  ['too many requests', reply.error(429, 'rate_limit_exceeded'), 'blocked'],
  ['the quota of the day', reply.error(429, 'daily_quota_exceeded'), 'blocked'],
  ['its own error', reply.error(500, 'application_error'), 'retry'],
  ['an error page of a proxy', reply.text(502, '<h1>Bad gateway</h1>'), 'retry'],
  ['the same key still at work', reply.error(409, 'concurrent_idempotent_requests'), 'uncertain'],
  ['the same key with another body', reply.error(409, 'invalid_idempotent_request'), 'refused'],
  ['a wrong field', reply.error(422, 'validation_error'), 'refused'],
  ['a wrong key', reply.error(403, 'invalid_api_key'), 'blocked'],
  ['no key', reply.error(401, 'missing_api_key'), 'blocked'],
  ['JSON of somebody else', reply.json(403, { error: 'captive portal' }), 'uncertain'],
  ['success that cannot be read', reply.text(200, 'ok'), 'uncertain'],
  ['success without an id', reply.json(200, {}), 'uncertain'],
  ['a cut line', reply.reset, 'uncertain'],
])('the provider answers %s', async (_, answer, outcome) => {
  const { url } = await provider(answer)
  expect((await mailerTo(url).send(mail)).outcome).toBe(outcome)
})

test('the mailer stops waiting for a provider that never answers', async () => {
  const { url } = await provider(reply.never)
  expect(await mailerTo(url, 50).send(mail)).toMatchObject({ outcome: 'uncertain' })
})

test('the mailer stops waiting for an answer that stops half-way', async () => {
  const { url } = await provider((response) => response.writeHead(500, { 'Content-Length': '100' }).write('{'))
  expect(await mailerTo(url, 50).send(mail)).toMatchObject({ outcome: 'uncertain' })
})

test('an unreachable provider is retried', async () => {
  expect(await mailerTo('http://127.0.0.1:1').send(mail)).toMatchObject({ outcome: 'uncertain' })
})

test('there is no mailer without a configuration', () => {
  expect(mailerOf({ mail: null })).toBeNull()
})

test('a mail accepted before a lost answer is sent again with the same key and content', async () => {
  const { url, received } = await provider(reply.reset, reply.never, reply.error(500, 'application_error'), accepted)
  const { ports, clock, mails } = await portal({ mailer: mailerTo(url, 100) })
  await writeMails(ports, 'a')

  for (const minutes of [1, 5, 30, 1]) {
    await sendMails(ports, 10)
    clock.pass({ minutes })
  }

  expect(received).toHaveLength(4)
  expect(new Set(received.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(await mails()).toMatchObject([{ state: 'sent', providerId: 'r1', attempts: 4 }])
})

test('a mail refused for its content is not retried, and the next mails are sent', async () => {
  const { url, received } = await provider(reply.error(422, 'validation_error'), accepted)
  const { ports, clock, mails } = await portal({ mailer: mailerTo(url) })
  await writeMails(ports, 'a', 'b')

  expect(await sendMails(ports, 10)).toEqual({ failed: 1, sent: 1 })
  clock.pass({ hours: 2 })
  await sendMails(ports, 10)

  expect(received).toHaveLength(2)
  expect(await mails()).toMatchObject([{ state: 'failed', lastError: '422 validation_error: why' }, { state: 'sent' }])
})

test('the mailer sends two requests a second at most', async () => {
  vi.useFakeTimers()
  const starts: number[] = []
  const paced = pacer(550)
  const begin = Date.now()
  const all = Promise.all([1, 2, 3].map(() => paced(async () => starts.push(Date.now() - begin))))
  await vi.advanceTimersByTimeAsync(2000)
  await all
  vi.useRealTimers()
  expect(starts).toEqual([0, 550, 1100])
})
