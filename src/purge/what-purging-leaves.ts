/**
 * What a purge leaves of a person, table by table. docs/purge.md shows the same words. A test fills every table, purges, and checks
 * each line; it fails for a table without a line.
 */
export const whatPurgingLeaves = {
  users: 'the row, without addresses, names, telephone and staff flag: histories keep an actor',
  credentials: 'nothing',
  sessions: 'nothing',
  mailed_links: 'nothing',
  sent_forms: 'nothing',
  notification_settings: 'nothing',
  acknowledgements: 'nothing',
  document_consents: 'nothing',
  documents: 'nothing: label and file name at once, then the file, then the row',
  affiliations: 'the row, ended',
  affiliation_scopes: 'the rows, ended, without the reason of a refusal; requests cancelled',
  subscriptions: 'the rows, ended, without comment and reason; requests cancelled',
  queued_mails: 'nothing of mails to the person; mails to others lose their text after 60 days',
  dead_addresses: 'nothing of the login and of the contact address',
  support_requests: 'the row, closed, without address and subject; what a stranger wrote too, once it is answered',
  support_messages: 'the rows, without their text and their document, on both sides',
  journal: 'the rows: who, what, when, where; without the details of what was done to the person',
  tombstones: 'one row, and its twin in the store of files, for `npm run purge-again` after a restore',
  sign_in_throttles: 'hashes of addresses, two days at most, by the nightly clean-up',
  unsent_forms: 'what was typed as a session ended, two days at most, by the nightly clean-up',
  structures: 'untouched: what a structure says of itself is its own',
  departments: 'untouched',
  structure_workspaces: 'untouched: who opened a workspace stays a row without a name',
  workspaces: 'untouched',
  api_keys: 'untouched',
  events: 'untouched: they speak of invoices',
  invoices: 'untouched',
  job_runs: 'untouched',
} as const satisfies Record<string, string>

/** What a purge leaves outside these tables. */
export const whatPurgingLeavesElsewhere = {
  'files of documents': 'nothing',
  'files of tombstones': 'one a person: under the number of the account, when it was purged',
  'search index': 'untouched: it knows structures only',
  backups: 'what they hold, until they are thrown away; an account that a backup brings back is purged again',
} as const satisfies Record<string, string>
