import { expect, test } from 'vitest'
import { sendMails } from '#src/mail/send-mails.ts'
import type { Delivery } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { dyingDatabase } from '#test/digests/failing-database.ts'
import { portal } from '#test/support/portal.ts'
import { oneByOne } from './write-mail.ts'

/** `MAILS=10000` runs it with as many; ten thousand take a quarter of a minute. */
const MAILS = Number(process.env.MAILS ?? 2000)
const MAILS_A_RUN = MAILS / 7
const KEY_MS = 24 * 3_600_000

/** What one request in so many gets; `taken`: the mail has arrived all the same. */
const troubles: { every: number; taken: boolean; delivery: Delivery }[] = [
  { every: 701, taken: false, delivery: { outcome: 'blocked', error: '429 rate_limit_exceeded' } },
  { every: 23, taken: false, delivery: { outcome: 'retry', error: '500 internal_server_error' } },
  { every: 29, taken: true, delivery: { outcome: 'uncertain', error: 'ECONNRESET' } },
  { every: 31, taken: false, delivery: { outcome: 'uncertain', error: 'ECONNRESET' } },
  { every: 37, taken: true, delivery: { outcome: 'uncertain', error: 'timeout' } },
  { every: 41, taken: false, delivery: { outcome: 'uncertain', error: 'timeout' } },
]

/** Knows keys for a day, like Resend: what comes again under one is not sent again, but a day later it is. */
function hostileProvider(now: () => Date) {
  const firstSeen = new Map<string, number>()
  const state = { isSuspended: true, requests: 0, arrived: 0 }
  const mailer = oneByOne(async ({ key }) => {
    const request = ++state.requests
    if (state.isSuspended) return { outcome: 'blocked', error: request % 2 ? '401 missing_api_key' : '403 invalid_api_key' }
    const trouble = troubles.find(({ every }) => request % every === 0)
    if (trouble?.taken !== false) take(key)
    return trouble?.delivery ?? { outcome: 'sent', providerId: key }
  })

  function take(key: string) {
    const at = now().getTime()
    if (at - (firstSeen.get(key) ?? Number.NEGATIVE_INFINITY) < KEY_MS) return
    firstSeen.set(key, at)
    state.arrived++
  }
  return { mailer, state, mails: () => firstSeen.size }
}

test(`${MAILS} mails under a suspended key for a day, then 429, 500, resets, hangs, kills and two crons: none is lost, none doubled`, async () => {
  const { ports, clock } = await portal()
  const { mailer, state, mails } = hostileProvider(clock.now)
  const at = ports.now().getTime()
  await ports.db.run(`insert into queued_mails (key, kind, recipient, subject, html, text, created_at, send_at)
    with recursive numbers(n) as (values (1) union all select n + 1 from numbers where n < ${MAILS})
    select 'mail-' || n, 'reactivated', n || '@exemple.fr', 'x', 'x', 'x', ${at}, ${at} from numbers`)
  const cron = (db: Ports['db']) => sendMails({ ...ports, db, mailer }, Math.ceil(MAILS_A_RUN)).catch(() => {})
  const left = async () => Number((await ports.db.values(`select count(*) from queued_mails where state <> 'sent'`))[0]?.[0])

  for (let hour = 0; hour < 24; hour++) {
    await Promise.all([cron(ports.db), cron(ports.db)])
    clock.pass({ hours: 1 })
  }
  expect([await left(), state.arrived]).toEqual([MAILS, 0])
  expect(state.requests).toBeLessThanOrEqual(48)

  state.isSuspended = false
  let kills = 0
  for (let run = 0; run < 200 && (await left()) > 0; run++) {
    const dying = dyingDatabase(ports.db, 10 + run * 37, run % 2 ? 'before' : 'after')
    await Promise.all([cron(run < 20 ? dying.db : ports.db), cron(ports.db)])
    if (run < 20 && dying.calls() >= 10 + run * 37) kills++
    // Longer than a killed run's claim.
    clock.pass({ minutes: 3 })
  }
  expect(await ports.db.values('select state, count(*) from queued_mails group by state')).toEqual([['sent', MAILS]])
  expect([mails(), state.arrived]).toEqual([MAILS, MAILS])
  expect(kills).toBeGreaterThan(5)
})
