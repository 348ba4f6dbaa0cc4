import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

const SECRET = `whsec_${Buffer.from('a secret of the webhook').toString('base64')}`
const mail = { from: 'a@b.fr', resendApiKey: 're_test', resendBaseUrl: 'http://localhost', webhookSecret: SECRET }

type Changes = { secret?: string; age?: number; happenedAt?: string; body?: string; signature?: string; id?: string }

function sign(secret: string, text: string) {
  return createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(text)
    .digest('base64')
}

async function resend(webhookSecret: string | undefined = SECRET) {
  const here = await portal({ config: { mail: { ...mail, webhookSecret } } })
  const tell = (type: string, data: Record<string, unknown>, changes: Changes = {}) => {
    const body = JSON.stringify({ type, created_at: changes.happenedAt ?? here.ports.now().toISOString(), data })
    // The SDK compares with the real clock.
    const timestamp = String(Math.floor(Date.now() / 1000) - (changes.age ?? 0))
    const signature = sign(changes.secret ?? SECRET, `msg_1.${timestamp}.${changes.body ?? body}`)
    return here.stranger().visit(urls.resendWebhook, {
      method: 'POST',
      body,
      headers: {
        ...{ 'Sec-Fetch-Site': '', 'Content-Type': 'application/json', 'svix-id': changes.id ?? 'msg_1' },
        ...{ 'svix-timestamp': timestamp, 'svix-signature': changes.signature ?? `v1,AAAA v1,${signature}` },
      },
    })
  }
  const dead = async () => (await here.ports.db.select().from(deadAddresses)).map(({ email, cause }) => [email, cause])
  return { ...here, tell, dead }
}

test('an address is suppressed once after a permanent bounce or a complaint', async () => {
  const { tell, dead } = await resend()
  expect((await tell('email.bounced', { to: ['Zoé <Zoe@Exemple.fr>'], bounce: { type: 'Permanent' } })).status).toBe(204)
  expect((await tell('email.bounced', { to: ['zoe@exemple.fr'], bounce: { type: 'Permanent' } })).status).toBe(204)
  await tell('email.complained', { to: 'paul@exemple.fr' })
  expect(await dead()).toEqual([
    ['zoe@exemple.fr', 'bounced'],
    ['paul@exemple.fr', 'complained'],
  ])
})

test('a full mailbox and unknown events change nothing', async () => {
  const { tell, dead } = await resend()
  for (const [type, data] of [
    ['email.bounced', { to: ['a@b.fr'], bounce: { type: 'Transient' } }],
    ['email.opened', { to: ['a@b.fr'] }],
    ['email.sent', {}],
  ] as const)
    expect((await tell(type, data)).status).toBe(204)
  expect(await dead()).toEqual([])
})

test('a delivery unsuppresses a bounced address, but not one with a complaint', async () => {
  const { tell, dead } = await resend()
  await tell('email.bounced', { to: ['zoe@exemple.fr'] })
  await tell('email.complained', { to: ['paul@exemple.fr'] })
  await tell('email.delivered', { to: ['zoe@exemple.fr', 'paul@exemple.fr'] })
  expect(await dead()).toEqual([['paul@exemple.fr', 'complained']])
})

test('a late delivery event, older than the bounce, does not unsuppress the address', async () => {
  const { tell, dead } = await resend()
  await tell('email.bounced', { to: ['zoe@exemple.fr'] }, { happenedAt: '2026-09-01T07:30:00.000Z' })
  await tell('email.delivered', { to: ['zoe@exemple.fr'] }, { happenedAt: '2026-09-01T07:29:00.000Z' })
  expect(await dead()).toEqual([['zoe@exemple.fr', 'bounced']])
  await tell('email.delivered', { to: ['zoe@exemple.fr'] }, { happenedAt: '2026-09-01 07:31:00.000000+00' })
  expect(await dead()).toEqual([])
})

test('a permanent bounce after a complaint stops all mail', async () => {
  const { tell, dead } = await resend()
  await tell('email.complained', { to: ['zoe@exemple.fr'] })
  await tell('email.bounced', { to: ['zoe@exemple.fr'] })
  expect(await dead()).toEqual([['zoe@exemple.fr', 'bounced']])
})

test.each([{}, { happenedAt: 'hier' }, { happenedAt: '' }])(
  'an event with an unreadable time counts as of now: %j',
  async (changes) => {
    const { tell, dead } = await resend()
    await tell('email.bounced', { to: ['zoe@exemple.fr'] }, changes)
    expect(await dead()).toEqual([['zoe@exemple.fr', 'bounced']])
    await tell('email.delivered', { to: ['zoe@exemple.fr'] }, changes)
    expect(await dead()).toEqual([])
  },
)

test.each<[string, Changes]>([
  ['another secret', { secret: `whsec_${Buffer.from('another secret').toString('base64')}` }],
  ['another body', { body: '{}' }],
  ['another id', { id: 'msg_2' }],
  ['no signature', { signature: '' }],
  ['a signature of another version', { signature: 'v2,AAAA' }],
  ['a signature that is no base64', { signature: 'v1,%%%' }],
  ['a time long gone', { age: 301 }],
  ['a time to come', { age: -400 }],
  ['a time that is none', { age: Number.NaN }],
])('an event signed with %s is refused', async (_, changes) => {
  const { tell, dead } = await resend()
  const response = await tell('email.bounced', { to: ['zoe@exemple.fr'] }, changes)
  expect(response.status).toBe(401)
  expect(await dead()).toEqual([])
})

test('a signed call without valid JSON is refused as unreadable', async () => {
  const { stranger } = await resend()
  const [body, timestamp] = ['{', String(Math.floor(Date.now() / 1000))]
  const signature = `v1,${sign(SECRET, `msg_1.${timestamp}.${body}`)}`
  const headers = { 'Sec-Fetch-Site': '', 'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'svix-signature': signature }
  const response = await stranger().visit(urls.resendWebhook, { method: 'POST', body, headers })
  expect(response.status).toBe(400)
})

test('without a secret the webhook is a 404', async () => {
  const here = await portal()
  const response = await here
    .stranger()
    .visit(urls.resendWebhook, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } })
  expect(response.status).toBe(404)
})

test.each([
  ['email.suppressed', { to: ['zoe@exemple.fr'], suppressed: { type: 'OnAccountSuppressionList' } }, 'get-convex/resend #113'],
  ['email.suppressed', { to: 'Zoé <zoe@exemple.fr>' }, 'resend/resend-laravel #108'],
  ['email.failed', { to: ['zoe@exemple.fr'], failed: { reason: 'invalid_recipient' } }, 'resend.com/docs/webhooks/emails/failed'],
  ['email.failed', { to: ['zoe@exemple.fr'] }, 'without its reason'],
  ['suppression.added', { email: 'zoe@exemple.fr', origin: 'manual' }, 'resend.com/docs/webhooks/suppressions/added'],
])('%s %j means that the address takes nothing: its owner is told (%s)', async (type, data, _source) => {
  const { tell, signUp } = await resend()
  const zoe = await signUp({ login: 'zoe@exemple.fr' })

  await tell(type, data)

  expect(await (await zoe.get(urls.account)).text()).toContain('Nous n’écrivons plus à zoe@exemple.fr')
})

test('an address that left the provider’s list takes mail again, even after a complaint', async () => {
  const { tell, dead } = await resend()
  await tell('suppression.added', { email: 'zoe@exemple.fr', origin: 'complaint' })
  expect(await dead()).toEqual([['zoe@exemple.fr', 'complained']])
  await tell('suppression.removed', { email: 'zoe@exemple.fr' })
  expect(await dead()).toEqual([])
})

test.each([
  ['email.teleported', { to: ['a@b.fr'] }, 1],
  ['email.failed', { to: ['a@b.fr'], failed: { reason: 'reached_daily_quota' } }, 1],
  ['email.delivery_delayed', { to: ['a@b.fr'] }, 0],
  ['contact.created', { email: 'a@b.fr' }, 0],
])('%s %j suppresses nobody; lines in the log: %i', async (type, data, lines) => {
  const { tell, dead } = await resend()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())

  expect((await tell(type, data)).status).toBe(204)

  expect([await dead(), log.mock.calls.length]).toEqual([[], lines])
})
