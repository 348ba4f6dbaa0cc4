import { createEmulator } from 'emulate'
import { expect, onTestFinished, test } from 'vitest'
import { sendDigests } from '#src/digests/send-digests.ts'
import { tick } from '#src/jobs.ts'
import { digestWorld } from '#test/digests/digest-world.ts'
import { mailerTo, provider, type Reply, reply } from './provider.ts'

const mailOf = (name: string) => ({
  key: name,
  recipient: `${name}@exemple.fr`,
  subject: name,
  html: `<p>${name}</p>`,
  text: name,
  unsubscribeUrl: null,
})
const two = [mailOf('a'), mailOf('b')]
const taken = reply.json(200, { data: [{ id: 'r1' }, { id: 'r2' }] })

test('a batch is sent under one key, each mail with its own unsubscribe button', async () => {
  const { url, received } = await provider(taken)
  const mails = [{ ...mailOf('a'), unsubscribeUrl: 'https://x.fr/non?jeton=1' }, mailOf('b')]
  expect(await mailerTo(url).sendBatch('digests:1', mails)).toEqual({ outcome: 'sent', providerIds: ['r1', 'r2'] })
  const from = 'Portail <portail@exemple.fr>'
  const headers = { 'List-Unsubscribe': '<https://x.fr/non?jeton=1>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  expect(received).toMatchObject([
    {
      key: 'digests:1',
      body: [
        { from, to: 'a@exemple.fr', subject: 'a', html: '<p>a</p>', text: 'a', headers },
        { from, to: 'b@exemple.fr' },
      ],
    },
  ])
})

test.each<[string, Reply, string]>([
  ['too many requests', reply.error(429, 'rate_limit_exceeded'), 'blocked'],
  ['its own error: some may have left', reply.error(500, 'application_error'), 'uncertain'],
  ['an error page of a proxy', reply.text(502, '<h1>Bad gateway</h1>'), 'uncertain'],
  ['the same key still at work', reply.error(409, 'concurrent_idempotent_requests'), 'uncertain'],
  ['the same key with other mails', reply.error(409, 'invalid_idempotent_request'), 'refused'],
  ['a wrong address among them', reply.error(422, 'validation_error'), 'invalid'],
  ['a body that is too long as a whole', reply.error(413, 'payload_too_large'), 'invalid'],
  ['a wrong key', reply.error(403, 'invalid_api_key'), 'blocked'],
  ['no key', reply.error(401, 'missing_api_key'), 'blocked'],
  ['success that cannot be read', reply.text(200, 'ok'), 'uncertain'],
  ['success for fewer mails than were sent', reply.json(200, { data: [{ id: 'r1' }] }), 'uncertain'],
  ['a reset', reply.reset, 'uncertain'],
])('%s', async (_, answer, outcome) => {
  const { url } = await provider(answer)
  expect(await mailerTo(url).sendBatch('digests:1', two)).toMatchObject({ outcome })
})

test('the mailer stops waiting for a silent provider, and the batch is uncertain', async () => {
  const { url } = await provider(reply.never)
  expect(await mailerTo(url, 200).sendBatch('digests:1', two)).toMatchObject({ outcome: 'uncertain' })
})

test('a provider that answers 500, resets, is silent and then accepts gets the same key and mails each time', async () => {
  const { url, received } = await provider(reply.error(500, 'x'), reply.reset, reply.never, taken)
  const world = await digestWorld({ mailer: null })
  await world.reader()
  await world.reader()
  await world.event()
  await tick(world.ports)
  const ports = { ...world.ports, mailer: mailerTo(url, 200) }
  for (let hour = 0; hour < 12; hour++) {
    await sendDigests(ports, 10)
    world.clock.pass({ hours: 1 })
  }
  expect(received).toHaveLength(4)
  expect(new Set(received.map(({ key, body }) => JSON.stringify([key, body]))).size).toBe(1)
  expect((await world.digests()).map(({ state, providerId }) => [state, providerId])).toEqual([
    ['sent', 'r1'],
    ['sent', 'r2'],
  ])
})

test('Resend, emulated: 150 digests arrive complete and once, even when the answer is lost', async () => {
  const resend = await createEmulator({ service: 'resend', port: 0 })
  onTestFinished(() => resend.close())
  const { ports, clock, reader, event, digests } = await digestWorld({ mailer: null })
  for (let index = 0; index < 150; index++) await reader()
  await event()
  await tick(ports)
  const sending = { ...ports, mailer: mailerTo(resend.url) }

  const forgetting = {
    ...sending,
    mailer: {
      ...sending.mailer,
      sendBatch: async (...batch: Parameters<typeof sending.mailer.sendBatch>) => {
        await sending.mailer.sendBatch(...batch)
        return { outcome: 'uncertain', error: 'reset after accepting' } as const
      },
    },
  }
  await sendDigests(forgetting, 1)
  clock.pass({ minutes: 2 })
  await sendDigests(sending, 10)

  const { data } = (await (await fetch(`${resend.url}/emails`, { headers: { Authorization: 'Bearer re_test' } })).json()) as {
    data: { id: string; to: string[] }[]
  }
  const mails = await digests()
  expect(mails.map(({ state }) => state)).toEqual(Array(150).fill('sent'))
  expect(data.map(({ to }) => to[0]).toSorted()).toEqual(mails.map(({ recipient }) => recipient).toSorted())
  expect(data.map(({ id }) => id).toSorted()).toEqual(mails.map(({ providerId }) => providerId).toSorted())
})
