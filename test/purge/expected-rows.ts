import { expect } from 'vitest'
import type { Dump } from '#test/support/every-table.ts'
import type { PersonToPurge } from './person-to-purge.ts'

/** The rows of the person that a purge leaves, table by table; other rows must be unchanged. */
export const left: Record<string, (after: Dump, before: Dump, person: PersonToPurge) => void> = {
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
        last_signed_in_at: null,
      },
      ...{ deactivated_at: expect.any(Number), purged_at: expect.any(Number), created_at: expect.any(Number) },
    }),
  credentials: nothing('credentials'),
  sessions: nothing('sessions'),
  mailed_links: nothing('mailed_links'),
  sent_forms: nothing('sent_forms'),
  verdicts: nothing('verdicts'),
  notification_settings: nothing('notification_settings'),
  acknowledgements: nothing('acknowledgements'),
  document_consents: nothing('document_consents'),
  documents: nothing('documents'),
  deposits: ({ deposits = [] }, before) => {
    expect(deposits.map(({ id }) => id)).toEqual(['deposited'])
    expect(before.deposits).toContainEqual(deposits[0])
  },
  queued_mails: (after, before, person) => {
    nothing('queued_mails')(after, before, person)
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
  absence_reports: untouched('absence_reports'),
  journal: ({ journal = [] }, _, { userId }) => {
    expect(journal.find(({ id }) => id === 'j1')).toMatchObject({ act: 'sign_up', subject_id: userId, details: '{}' })
    expect(journal.find(({ id }) => id === 'j2')).toMatchObject({ act: 'sign_up', actor_id: userId, details: '{"scope":"s"}' })
    expect(journal.filter(({ act, subject_id }) => act === 'purge' && subject_id === userId)).toHaveLength(1)
  },
  tombstones: ({ tombstones }, _, { userId }) =>
    expect(tombstones).toContainEqual({ user_id: userId, purged_at: expect.any(Number), filed_at: expect.any(Number) }),
  ...Object.fromEntries(
    [
      'entitlement_changes',
      'structures',
      'departments',
      'structure_workspaces',
      'workspaces',
      'api_keys',
      'structure_consents',
      'deposit_documents',
      'events',
      'invoices',
      'job_runs',
      'holds',
      'sign_in_throttles',
      'unsent_forms',
    ].map((name) => [name, untouched(name)]),
  ),
}

function nothing(table: string) {
  return (after: Dump, before: Dump, { userId }: PersonToPurge) => {
    expect(before[table]?.filter((row) => row.user_id === userId)).not.toEqual([])
    expect(after[table]?.filter((row) => row.user_id === userId)).toEqual([])
  }
}

function untouched(table: string) {
  return (after: Dump, before: Dump) => expect(after[table]).toEqual(before[table])
}
