import { expect, test } from 'vitest'
import { decideCounterpart } from '#src/domain/invoice/counterpart.ts'
import { migrateUntil } from '#test/support/migrate-until.ts'

test('keys of counterparts lose the type of their identifier; a second one of its key keeps its row', async () => {
  const { portal, migrate } = await migrateUntil('0033_one_spelling.sql')
  await portal.script(`
    insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at) values ('s', 'AUTRE', '1', 'S', 'S', 0);
    insert into workspaces (code, label, position) values ('w', 'W', 99);
    insert into invoices (id, structure_id, workspace_code, number, counterpart, number_key, counterpart_key, amount_cents, status, status_at) values
      ('a', 's', 'w', 'F-1', 'A', 'f-1', 'UE_HORS_FRANCE BE0123456749', 1, 'rejected', 9),
      ('b', 's', 'w', 'F-2', 'B', 'f-2', 'AUTRE ABC-1', 1, 'rejected', 9),
      ('c', 's', 'w', 'F-2', 'B', 'f-2', 'AUTRE ABC1', 1, 'rejected', 9),
      ('d', 's', 'w', 'F-2', 'B', 'f-2', 'SIREN 732829320', 1, 'rejected', 9),
      ('e', 's', 'w', 'F-2', 'B', 'f-2', 'autre abc', 1, 'rejected', 9);
  `)

  await migrate()

  const sql = 'select id, counterpart_key from invoices order by id'
  const [read] = await portal.batch([{ sql, params: [], method: 'values' }])
  expect(read?.rows).toEqual([
    ['a', decideCounterpart('UE_HORS_FRANCE', 'BE123456749').key],
    ['b', decideCounterpart('AUTRE', 'abc1').key],
    ['c', 'AUTRE ABC1'],
    ['d', decideCounterpart(undefined, '732829320').key],
    ['e', 'autre abc'],
  ])
})
