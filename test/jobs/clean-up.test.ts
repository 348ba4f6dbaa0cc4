import { expect, test } from 'vitest'
import { jobRuns, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, sessions, signInThrottles, users } from '#src/db/schema/people.ts'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { cleanUp } from '#src/jobs/clean-up.ts'
import { urlFor, urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'
import { townHall } from '#test/support/town-hall.ts'

const DAY_MS = 86_400_000

test('long-expired rows are deleted; rows that a page may still explain are kept', async () => {
  const { ports, signUp } = await portal()
  const { db, now } = ports
  const { person } = await signUp()
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS)
  const link = { userId: person.id, purpose: 'activation' as const, email: 'x@exemple.fr', createdAt: ago(60) }
  const unsent = { owner: 'x', address: '/', page: '/', fields: [] }
  const session = { userId: person.id, signedInAt: ago(2) }
  await db.batch([
    db.insert(mailedLinks).values({ ...link, tokenHash: 'month-old', expiresAt: ago(30.1), usedAt: ago(31) }),
    db.insert(mailedLinks).values({ ...link, tokenHash: 'recent', expiresAt: ago(29.9) }),
    db.insert(sessions).values({ ...session, tokenHash: 'ended', expiresAt: ago(0.1) }),
    db.insert(signInThrottles).values({ key: 'old', failures: 1, blocks: 0, lastFailureAt: ago(2.1) }),
    db.insert(signInThrottles).values({ key: 'fresh', failures: 1, blocks: 0, lastFailureAt: ago(1.9) }),
    db.insert(unsentForms).values({ ...unsent, tokenHash: 'two days old', keptAt: ago(2) }),
    db.insert(unsentForms).values({ ...unsent, tokenHash: 'of today', keptAt: ago(0.9) }),
    db.insert(jobRuns).values({ name: 'send-mails', dueAt: ago(30.1) }),
    db.insert(jobRuns).values({ name: 'send-mails', dueAt: ago(29.9) }),
  ])

  await cleanUp(ports)

  expect((await db.select().from(mailedLinks)).map(({ tokenHash }) => tokenHash)).toEqual(['recent'])
  expect((await db.select().from(sessions)).map(({ tokenHash }) => tokenHash)).not.toContain('ended')
  expect(await db.select().from(sessions)).toHaveLength(1)
  expect((await db.select().from(signInThrottles)).map(({ key }) => key)).toEqual(['fresh'])
  expect((await db.select().from(unsentForms)).map(({ tokenHash }) => tokenHash)).toEqual(['of today'])
  expect((await db.select().from(jobRuns)).map(({ dueAt }) => dueAt)).toEqual([ago(29.9)])
})

test('old anonymous support requests are deleted; waiting ones and those with an account are kept', async () => {
  const { ports, signUp } = await portal()
  const { db, now } = ports
  const { person } = await signUp()
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS)
  const write = async (id: string, days: number, row: Partial<typeof supportRequests.$inferInsert> = {}) => {
    const about = { id, number: id, followUpTokenHash: id, email: 'x@exemple.fr', category: 'other', subject: 'x' }
    await db.insert(supportRequests).values({ ...about, state: 'answered', createdAt: ago(500), ...row })
    const message = { supportRequestId: id, fromSupport: false, body: 'x' }
    await db.insert(supportMessages).values({ ...message, id: `${id}-1`, createdAt: ago(500) })
    await db.insert(supportMessages).values({ ...message, id: `${id}-2`, createdAt: ago(days) })
  }
  await write('answered', 400.1)
  await write('closed', 400.1, { state: 'closed' })
  await write('lately', 399.9)
  await write('waiting', 400.1, { state: 'open' })
  await write('signed', 400.1, { userId: person.id })

  await cleanUp(ports)

  const kept = ['lately', 'signed', 'waiting']
  expect((await db.select().from(supportRequests)).map(({ id }) => id).toSorted()).toEqual(kept)
  expect((await db.select().from(supportMessages)).map(({ id }) => id).toSorted()).toEqual(
    kept.flatMap((id) => [`${id}-1`, `${id}-2`]),
  )
})

test('after 60 days, mails to managers no longer name the person who asked, for a structure or a workspace', async () => {
  const hall = await townHall()
  const { ports, david, chloe, mairie } = hall
  await ports.db
    .insert(structureWorkspaces)
    .values({ structureId: mairie.id, workspaceCode: 'engagements', openedAt: ports.now() })
  await chloe.post(urls.subscriptionRequest, {
    structure: mairie.id,
    workspace: 'engagements',
    rights: 'structure:view',
    effectiveFrom: '2026-09-01',
  })
  const [line] = await hall.request(david)
  await hall.wait({ days: 3, minutes: 1 })
  await david.post(urlFor(urls.affiliationReminder, { affiliationId: line!.affiliationId }))
  await hall.settled()
  const named = async () => (await hall.mails()).filter((mail) => /David|Chloé/i.test(mail.subject + mail.text + mail.html))
  expect(new Set((await named()).map(({ kind }) => kind))).toEqual(
    new Set(['affiliation_requested', 'affiliation_reminder', 'subscription_requested']),
  )

  hall.clock.pass({ days: 61 })
  await cleanUp(ports)

  expect(await named()).toEqual([])
})

test('thousands of sign-ups that nobody proved are deleted in small portions, over several ticks', async () => {
  const { ports, clock } = await portal()
  const { db, now } = ports
  await db.run(`insert into users (id, first_name, last_name, created_at)
    with recursive numbers(n) as (values (1) union all select n + 1 from numbers where n < 1100)
    select 'waiting-' || n, '', '', ${now().getTime()} from numbers`)
  clock.pass({ days: 8 })

  expect(await cleanUp(ports)).toEqual({ unfinished: 'more to delete' })
  expect(await db.$count(users)).toBe(100)
  expect(await cleanUp(ports)).toBe('done')
  expect(await db.$count(users)).toBe(0)
})
