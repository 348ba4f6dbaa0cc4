/// <reference types="vite/types/importMeta.d.ts" />
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { supportRequests } from '../../../src/db/schema/operations.ts'
import { tombstoneKey } from '../../../src/domain/tombstone-key.ts'
import { purgeDue } from '../../../src/purge/purge-due.ts'
import { whatPurgingLeaves, whatPurgingLeavesElsewhere } from '../../../src/purge/what-purging-leaves.ts'
import { backUp, type Dump, dump, restore, tableNames } from '../../every-table.ts'
import { mortalDatabase, mortalFiles, mortality } from '../../jobs/failing-database.ts'
import { type Portal, portal } from '../../portal.ts'
import { isStored, type Life, life, MARK, storeDocument } from './life.ts'

const [readme = ''] = Object.values(
  import.meta.glob<string>('../../../README.md', { eager: true, query: '?raw', import: 'default' }),
)

/** What stands of the person afterwards, table by table; the others of each table are left as they were. */
const left: Record<string, (after: Dump, before: Dump, life: Life) => void> = {
  users: ({ users = [] }, _, { userId }) =>
    expect(users.find(({ id }) => id === userId)).toMatchObject({
      ...{ login: null, contact_email: null, contact_email_confirmed_at: null, first_name: '', last_name: '', phone: '' },
      ...{
        address_line_1: '',
        address_line_2: '',
        address_line_3: '',
        postal_code: '',
        city: '',
        country: '',
        is_support_staff: 0,
      },
      ...{ deactivated_at: expect.any(Number), purged_at: expect.any(Number), created_at: expect.any(Number) },
    }),
  credentials: nothing('credentials'),
  sessions: nothing('sessions'),
  mailed_links: nothing('mailed_links'),
  notification_settings: nothing('notification_settings'),
  acknowledgements: nothing('acknowledgements'),
  document_consents: nothing('document_consents'),
  documents: nothing('documents'),
  queued_mails: (after, before, life) => {
    nothing('queued_mails')(after, before, life)
    expect(after.queued_mails).toEqual([])
  },
  dead_addresses: ({ dead_addresses }) => expect(dead_addresses).toEqual([]),
  affiliations: ({ affiliations = [] }, _, { affiliationIds }) => {
    const own = affiliations.filter(({ id }) => affiliationIds.includes(String(id)))
    expect(own).toMatchObject([{ ended_at: expect.any(Number) }, { ended_at: expect.any(Number) }])
  },
  affiliation_scopes: ({ affiliation_scopes = [] }, _, { scopeIds }) => {
    const own = affiliation_scopes.filter(({ id }) => scopeIds.includes(String(id)))
    expect(own).toMatchObject([
      { state: 'approved', reason: '', ended_at: expect.any(Number) },
      { state: 'cancelled', ended_at: expect.any(Number) },
    ])
  },
  subscriptions: ({ subscriptions = [] }) =>
    expect(subscriptions.find(({ id }) => id === 'sub')).toMatchObject({
      ...{ state: 'cancelled', comment: '', reason: '', ended_at: expect.any(Number) },
    }),
  support_requests: ({ support_requests }) =>
    expect(support_requests).toMatchObject([
      { number: 'S-1', email: '', subject: '', state: 'closed', closed_at: expect.any(Number) },
      { number: 'S-2', email: '', subject: '', state: 'closed', closed_at: expect.any(Number) },
    ]),
  support_messages: ({ support_messages }) =>
    expect(support_messages).toMatchObject([
      { id: 'm1', body: '', document_id: null },
      { id: 'm2', body: '', document_id: null },
      { id: 'm3', body: '', document_id: null },
    ]),
  journal: ({ journal = [] }, _, { userId }) => {
    expect(journal.find(({ id }) => id === 'j1')).toMatchObject({ act: 'x', subject_id: userId, details: '{}' })
    expect(journal.find(({ id }) => id === 'j2')).toMatchObject({ act: 'y', actor_id: userId, details: '{"scope":"s"}' })
    expect(journal.filter(({ act, subject_id }) => act === 'purge' && subject_id === userId)).toHaveLength(1)
  },
  tombstones: ({ tombstones }, _, { userId }) =>
    expect(tombstones).toContainEqual({ user_id: userId, purged_at: expect.any(Number), filed_at: expect.any(Number) }),
  ...Object.fromEntries(
    [
      'structures',
      'departments',
      'structure_workspaces',
      'workspaces',
      'api_keys',
      'events',
      'invoices',
      'job_runs',
      'sign_in_throttles',
    ].map((name) => [name, untouched(name)]),
  ),
}

function nothing(table: string) {
  return (after: Dump, before: Dump, { userId }: Life) => {
    expect(before[table]?.filter((row) => row.user_id === userId)).not.toEqual([])
    expect(after[table]?.filter((row) => row.user_id === userId)).toEqual([])
  }
}

function untouched(table: string) {
  return (after: Dump, before: Dump) => expect(after[table]).toEqual(before[table])
}

async function lived() {
  const there = await portal()
  const theirs = await life(there)
  return { there, theirs, before: await dump(there.ports.db) }
}

async function expectPurged({ ports }: Portal, theirs: Life, before: Dump) {
  const after = await dump(ports.db)
  for (const check of Object.values(left)) check(after, before, theirs)
  expect(await isStored(ports, 'key-of-d')).toBe(false)
  expect(await isStored(ports, tombstoneKey(theirs.userId))).toBe(true)
}

test('every table says what a purge leaves of it, here, in the program and in README', () => {
  expect(Object.keys(left).toSorted()).toEqual(tableNames)
  expect(Object.keys(whatPurgingLeaves).toSorted()).toEqual(tableNames)
  const [, section = ''] = readme.split('\n## What a purge leaves\n')
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].slice(2)
  expect(rows.map(([, name, what]) => [name?.replaceAll('`', ''), what])).toEqual(
    Object.entries({ ...whatPurgingLeaves, ...whatPurgingLeavesElsewhere }),
  )
})

test('someone with a row in every table is purged: each table keeps what it says, and the files are gone', async () => {
  const { there, theirs, before } = await lived()
  expect(tableNames.filter((name) => before[name]?.length === 0)).toEqual([])

  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 1, more: false })

  await expectPurged(there, theirs, before)
})

test('nothing that was typed of the person stands anywhere in the database', async () => {
  const { there, before } = await lived()
  expect(JSON.stringify(before)).toContain(MARK)

  await purgeDue(there.ports, 10)

  const rest = Object.entries(await dump(there.ports.db)).filter(([, rows]) => JSON.stringify(rows).includes(MARK))
  expect(rest).toEqual([])
})

test('the others stay as they were', async () => {
  const { there, theirs, before } = await lived()
  const ofOther = (tables: Dump) =>
    Object.values(tables).map((rows) => rows.filter(({ id, user_id }) => [id, user_id].includes(theirs.other.person.id)))

  await purgeDue(there.ports, 10)

  expect(ofOther(await dump(there.ports.db))).toEqual(ofOther(before))
  expect((await theirs.other.post('/connexion', { login: 'autre@exemple.fr', password: theirs.other.password })).status).toBe(303)
})

test('what they wrote without signing in and support has not answered stays, and so does what others wrote from elsewhere', async () => {
  const { there } = await lived()
  const { db } = there.ports
  const rows = [
    { id: 's2', state: 'open' as const },
    { id: 's2', state: 'closed' as const, email: 'quelqu-un@exemple.fr' },
    // Which anybody may give as their contact address.
    { id: 's2', state: 'closed' as const, email: `${MARK}-contact@exemple.fr` },
  ]
  const backup = await backUp(db)
  for (const { id, ...row } of rows) {
    await db.update(supportRequests).set(row).where(eq(supportRequests.id, id))
    await purgeDue(there.ports, 10)
    expect((await dump(db)).support_messages).toContainEqual(expect.objectContaining({ id: 'm3', body: MARK }))
    await restore(db, backup)
  }
})

test('who has a second left is not purged; who came back meanwhile is not either', async () => {
  const there = await portal()
  const camille = await there.signUp({ deactivatedAt: there.ports.now() })
  there.clock.pass({ days: 60, seconds: -1 })
  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 0, more: false })

  there.clock.pass({ seconds: 1 })
  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 1, more: false })
  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 0, more: false })
  expect((await dump(there.ports.db)).users).toMatchObject([{ id: camille.person.id, login: null }])
})

test.each(['before', 'after'] as const)('killed %s any step and run again, the end is the same', async (when) => {
  const { there, theirs, before } = await lived()
  const { ports } = there
  const backup = await backUp(ports.db)
  for (let killAt = 1, isKilled = true; isKilled; killAt++) {
    const run = mortality(killAt, when)
    const mortal = { ...ports, db: mortalDatabase(ports.db, run), files: mortalFiles(ports.files, run) }
    const failed = await purgeDue(mortal, 10).then(
      () => false,
      () => true,
    )
    isKilled = run.calls() >= killAt
    expect(failed).toBe(isKilled)
    await purgeDue(ports, 10)
    await expectPurged(there, theirs, before)
    if (!isKilled) expect(killAt).toBeGreaterThan(8)
    await restore(ports.db, backup)
    await ports.files.delete(tombstoneKey(theirs.userId))
    await storeDocument(ports)
  }
})

test('run twice at once, the end is the same, and nobody is purged twice', async () => {
  const { there, theirs, before } = await lived()

  const runs = await Promise.all([purgeDue(there.ports, 10), purgeDue(there.ports, 10), purgeDue(there.ports, 10)])

  expect(runs.reduce((sum, { purged }) => sum + purged, 0)).toBe(1)
  await expectPurged(there, theirs, before)
})
