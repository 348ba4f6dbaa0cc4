import { expect, test } from 'vitest'
import { migrateUntil } from '#test/support/migrate-until.ts'

test('an invoice stored before it had an owner belongs to the application of its first event received', async () => {
  const { portal, migrate } = await migrateUntil('0014_invoice_owner.sql')
  await portal.script(`
    insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at) values ('s', 'AUTRE', '1', 'S', 'S', 0);
    insert into workspaces (code, label, position) values ('w', 'W', 99);
    insert into api_keys (id, name, key_hash, created_at) values ('a', 'A', 'ha', 0), ('b', 'B', 'hb', 0);
    insert into invoices (id, structure_id, workspace_code, number, counterpart, amount_cents, status, status_at)
      values ('i', 's', 'w', '1', 'C', 1, 'rejected', 9), ('without events', 's', 'w', '2', 'C', 1, 'deposited', 9);
    insert into events (api_key_id, id, structure_id, workspace_code, type, invoice_id, invoice_status, occurred_at, received_at)
      values ('b', '1', 's', 'w', 'invoice_status', 'i', 'rejected', 1, 8), ('a', '1', 's', 'w', 'invoice_status', 'i', 'deposited', 2, 7);
  `)

  await migrate()

  const [read] = await portal.batch([{ sql: 'select id, api_key_id from invoices order by id', params: [], method: 'values' }])
  expect(read?.rows).toEqual([
    ['i', 'a'],
    ['without events', null],
  ])
})
