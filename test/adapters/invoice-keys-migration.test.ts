import { expect, test } from 'vitest'
import { invoiceKey, invoiceKeys } from '#src/domain/invoice/invoice-key.ts'
import { migrateUntil } from '#test/support/migrate-until.ts'

test('old invoices get the keys that the program computes; of twins the first keeps the key, and no row is lost', async () => {
  const { portal, migrate } = await migrateUntil('0018_invoice_keys.sql')
  const [number, counterpart] = ['F 2026-É1', 'Société ÉLAN & Cœur']
  await portal.script(`
    insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at) values ('s', 'AUTRE', '1', 'S', 'S', 0);
    insert into workspaces (code, label, position) values ('w', 'W', 99);
    insert into invoices (id, structure_id, workspace_code, number, counterpart, amount_cents, status, status_at) values
      ('b', 's', 'w', '${number}', '${counterpart}', 1, 'rejected', 9),
      ('a', 's', 'w', '${number.toLowerCase()}', '${counterpart}', 1, 'deposited', 9);
  `)

  await migrate()

  const sql = 'select id, number_key, counterpart_key from invoices order by rowid'
  const [read] = await portal.batch([{ sql, params: [], method: 'values' }])
  const [numberKey, counterpartKey] = [invoiceKey(number), invoiceKey(counterpart)]
  expect(read?.rows).toEqual([
    ['b', numberKey, counterpartKey],
    ['a', `${numberKey} a`, counterpartKey],
  ])
})

test('counterparts lose their accents, but for twins that would be one by that', async () => {
  const { portal, migrate } = await migrateUntil('0020_counterpart_names.sql')
  const names = { a: 'société élan', b: 'société élan', c: 'societe elan' }
  await portal.script(`
    insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at) values ('s', 'AUTRE', '1', 'S', 'S', 0);
    insert into workspaces (code, label, position) values ('w', 'W', 99);
    insert into invoices (id, structure_id, workspace_code, number, counterpart, amount_cents, status, status_at, number_key, counterpart_key) values
      ('a', 's', 'w', '1', '${names.a}', 1, 'rejected', 9, '1', '${invoiceKey(names.a)}'),
      ('b', 's', 'w', '2', '${names.b}', 1, 'rejected', 9, '2', '${invoiceKey(names.b)}'),
      ('c', 's', 'w', '2', '${names.c}', 1, 'rejected', 9, '2', '${invoiceKey(names.c)}');
  `)

  await migrate()

  const sql = 'select id, counterpart_key from invoices order by id'
  const [read] = await portal.batch([{ sql, params: [], method: 'values' }])
  const { counterpartKey } = invoiceKeys({ number: '1', counterpart: names.a })
  expect(read?.rows).toEqual([
    ['a', counterpartKey],
    ['b', invoiceKey(names.b)],
    ['c', counterpartKey],
  ])
})
