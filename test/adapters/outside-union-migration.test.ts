import { expect, test } from 'vitest'
import { decideCounterpart } from '#src/domain/invoice/counterpart.ts'
import { decideIdentifier } from '#src/domain/structure/structure-identifier.ts'
import { migrateUntil } from '#test/support/migrate-until.ts'

test('stored numbers outside the Union get their one spelling; a second one of it keeps its row', async () => {
  const typed = ['CHE-123.456.788', 'CHE123456796MWST', 'NO923609016MVA', 'GB/987654321', 'USA-1PARTS', 'USACME&CO']
  const { portal, migrate } = await migrateUntil('0044_numbers_outside_union.sql')
  const rows = [...typed, 'CHE123456788'].map((each, index) => `('${index}', 'HORS_UE', '${each}', 'S', 'S', 0)`)
  await portal.script(`
    insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at) values
      ${rows.join(',')}, ('z', 'AUTRE', 'CHE-123', 'S', 'S', 0);
    insert into workspaces (code, label, position) values ('w', 'W', 99);
    insert into invoices (id, structure_id, workspace_code, number, counterpart, number_key, counterpart_key, amount_cents, status, status_at) values
      ('a', '1', 'w', 'F-1', 'A', 'f-1', 'ID CHE123456788TVA', 1, 'rejected', 9),
      ('b', '1', 'w', 'F-1', 'A', 'f-1', 'ID CHENTVA', 1, 'rejected', 9);
  `)

  await migrate()

  const read = async (sql: string) => (await portal.batch([{ sql, params: [], method: 'values' }]))[0]?.rows.flat()
  const written = typed.slice(1).map((each) => decideIdentifier('HORS_UE', each).accepted?.identifier)
  expect(await read('select identifier from structures order by id')).toEqual([
    ...['CHE-123.456.788', ...written, 'CHE123456788'],
    'CHE-123',
  ])
  expect(await read('select counterpart_key from invoices order by id')).toEqual([
    decideCounterpart('HORS_UE', 'CHE-123.456.788 TVA').key,
    'ID CHENTVA',
  ])
})
