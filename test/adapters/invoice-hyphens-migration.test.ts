import { expect, test } from 'vitest'
import { invoiceKeys } from '#src/domain/invoice/invoice-key.ts'
import { migrateUntil } from '#test/support/migrate-until.ts'

test('old invoices get keys with one kind of hyphen; a second one of its key keeps its row', async () => {
  const { portal, migrate } = await migrateUntil('0023_invoice_hyphens.sql')
  await portal.script(`
    insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at) values ('s', 'AUTRE', '1', 'S', 'S', 0);
    insert into workspaces (code, label, position) values ('w', 'W', 99);
    insert into invoices (id, structure_id, workspace_code, number, counterpart, number_key, counterpart_key, amount_cents, status, status_at) values
      ('a', 's', 'w', 'F–1', 'L’Élan', 'f–1', 'l’elan', 1, 'rejected', 9),
      ('b', 's', 'w', 'F-2', 'Élan', 'f-2', 'élan', 1, 'rejected', 9),
      ('c', 's', 'w', 'F−2', 'Élan', 'f−2', 'élan', 1, 'rejected', 9);
  `)

  await migrate()

  const sql = 'select id, number_key, counterpart_key from invoices order by id'
  const [read] = await portal.batch([{ sql, params: [], method: 'values' }])
  const { numberKey, counterpartKey } = invoiceKeys({ number: 'F–1', counterpart: 'L’Élan' })
  expect(read?.rows).toEqual([
    ['a', numberKey, counterpartKey],
    ['b', 'f-2', 'élan'],
    ['c', 'f−2', 'élan'],
  ])
})
