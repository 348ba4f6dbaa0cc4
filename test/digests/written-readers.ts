import { commit } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { notificationSettings, users } from '#src/db/schema/people.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import { insertions } from '#test/support/every-table.ts'
import { type Person, personRow } from '#test/support/people.ts'
import type { Portal } from '#test/support/portal.ts'
import { type AffiliationOptions, affiliationRows, type TestStructure } from '#test/support/structures.ts'

type Subscription = Partial<typeof subscriptions.$inferInsert>
/** `workspaces`: subscriptions by workspace code, in force by default. */
type Reading = {
  affiliation?: AffiliationOptions | undefined
  workspaces?: Record<string, Subscription> | undefined
  enabled?: boolean | undefined
}
export type ReaderOptions = Person & Reading

let count = 0

export async function writeReader({ ports, signUp }: Portal, structure: TestStructure, options: ReaderOptions) {
  const { affiliation, workspaces, enabled, ...person } = options
  const signed = await signUp(person)
  const rows = readerRows(ports, structure, signed.person.id, { affiliation, workspaces, enabled })
  await commit(ports.db, insertions(ports.db, inOrder([rows])))
  return { ...signed, affiliationId: rows.affiliation.id }
}

/** Readers of « Factures reçues » without a session, in one batch. */
export async function writeReaders({ ports }: Portal, structure: TestStructure, quantity: number) {
  const people = Array.from({ length: quantity }, () => personRow(ports))
  const rows = people.map(({ id }) => readerRows(ports, structure, id))
  await commit(ports.db, insertions(ports.db, [{ table: users, rows: people }, ...inOrder(rows)]))
  return people.map((person, index) => ({ person, affiliationId: rows[index]!.affiliation.id }))
}

function readerRows(
  ports: Ports,
  { id: structureId }: TestStructure,
  userId: string,
  { affiliation = {}, workspaces = { 'factures-recues': {} }, enabled = true }: Reading = {},
) {
  const long = { validFrom: '2026-01-01', requestedAt: new Date('2026-01-01T00:00:00Z') }
  const written = affiliationRows(ports, userId, structureId, { ...long, ...affiliation })
  const subscribed = Object.entries(workspaces).map(([workspaceCode, changes]) => ({
    ...{ id: `subscription-${++count}`, affiliationId: written.affiliation.id, structureId, workspaceCode, access: 'view' },
    ...{ state: 'approved', origin: 'default', effectiveFrom: '2026-01-01', requestedAt: ports.now(), ...changes },
  }))
  return { ...written, settings: { userId, enabled }, subscribed }
}

function inOrder(rows: ReturnType<typeof readerRows>[]) {
  return [
    { table: notificationSettings, rows: rows.map(({ settings }) => settings) },
    { table: affiliations, rows: rows.map(({ affiliation }) => affiliation) },
    { table: affiliationScopes, rows: rows.flatMap(({ scopes }) => scopes) },
    { table: subscriptions, rows: rows.flatMap(({ subscribed }) => subscribed) },
  ]
}
