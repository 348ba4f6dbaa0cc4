import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accountOf, DEMO_PASSWORD, DEMO_SECRET } from '#demo/accounts.ts'
import { DemoRefused, loadDemo, refuseDemoData } from '#demo/load.ts'
import { verifyPassword } from '#src/auth/passwords.ts'
import { documents } from '#src/db/schema/documents.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { journal } from '#src/db/schema/operations.ts'
import { credentials, users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { normaliseAnswer } from '#src/domain/account/secret-question.ts'
import { nightlyPurge } from '#src/jobs/purge.ts'
import { runJob } from '#src/jobs/run-job.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

const counts = (db: Ports['db']) =>
  Promise.all([users, structures, subscriptions, documents, journal, queuedMails].map((table) => db.$count(table)))

test('the demonstration fills an empty portal, and loading it again changes nothing', async () => {
  const { ports } = await portal()

  await loadDemo(ports)
  const before = await counts(ports.db)
  await loadDemo(ports)

  expect(await counts(ports.db)).toEqual(before)
  expect(before.every((count) => count > 0)).toBe(true)
  expect(await ports.db.values(sql`PRAGMA foreign_key_check`)).toEqual([])
})

test('every demo account opens with the announced password and answer', async () => {
  const { ports } = await portal()
  await loadDemo(ports)

  const kept = await ports.db.select().from(credentials)
  const [first] = kept

  expect(new Set(kept.map(({ passwordHash, secretAnswerHash }) => passwordHash + secretAnswerHash)).size).toBe(1)
  expect((await verifyPassword(DEMO_PASSWORD, first!.passwordHash, ports.config)).valid).toBe(true)
  const answer = normaliseAnswer(DEMO_SECRET.answer)
  expect((await verifyPassword(answer, first!.secretAnswerHash, ports.config)).valid).toBe(true)
})

test('the demo’s document files are stored as their rows say', async () => {
  const { ports } = await portal()
  await loadDemo(ports)

  for (const { storageKey, sizeBytes, sha256 } of await ports.db.select().from(documents)) {
    const content = new Uint8Array(await new Response(await ports.files.get(storageKey)).arrayBuffer())
    expect(content.length).toBe(sizeBytes)
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex')).toBe(sha256)
  }
})

test('the demonstration refuses a portal with an account, and leaves it unchanged', async () => {
  const { ports, signUp } = await portal()
  await signUp()

  await expect(loadDemo(ports)).rejects.toBeInstanceOf(DemoRefused)

  expect(await ports.db.$count(users)).toBe(1)
})

test('the demonstration refuses a portal with a directory, and leaves it unchanged', async () => {
  const { ports, structure } = await portal()
  await structure()

  await expect(loadDemo(ports)).rejects.toBeInstanceOf(DemoRefused)

  expect(await ports.db.$count(users)).toBe(0)
})

test('production does not start on the data of a demonstration', async () => {
  const { ports } = await portal()
  await expect(refuseDemoData(ports)).resolves.toBeUndefined()

  await loadDemo(ports)

  await expect(refuseDemoData(ports)).rejects.toBeInstanceOf(DemoRefused)
})

test('production refuses to load made-up people', async () => {
  const { ports } = await portal({ config: { mode: 'production' } })

  await expect(loadDemo(ports)).rejects.toBeInstanceOf(DemoRefused)
  expect(await ports.db.$count(users)).toBe(0)
})

test('the demo account past its 60 days is kept until the next night, then purged like any other', async () => {
  const { ports, clock, stranger } = await portal()
  await loadDemo(ports)
  const signIn = async () => {
    const answer = await stranger().post(urls.signIn, { login: accountOf('expire').login, password: DEMO_PASSWORD })
    return answer.text()
  }
  const runPurge = () => runJob(ports, nightlyPurge)

  expect(await runPurge()).toMatchObject({ state: 'not due' })
  expect(await signIn()).toContain('Écrire au support')
  clock.pass({ days: 1 })
  expect(await runPurge()).toMatchObject({ state: 'done', outcome: '1 purged' })
  expect(await signIn()).toContain('n’est pas correct')
})
