import { expect, test } from 'vitest'
import { migrateUntil } from '#test/support/migrate-until.ts'

test('a key created before scopes existed has every scope; a new key without scopes has none', async () => {
  const { portal, migrate } = await migrateUntil('0017_api_key_scopes.sql')
  const insert = (id: string) =>
    portal.script(`insert into api_keys (id, name, key_hash, created_at) values ('${id}', '${id}', '${id}', 0)`)
  await insert('before')

  await migrate()

  await insert('later')
  const select = 'select id, scopes, valid_until, calls_in_minute from api_keys order by id'
  const [read] = await portal.batch([{ sql: select, params: [], method: 'values' }])
  expect(read?.rows).toEqual([
    ['before', '["evenements","documents"]', null, 0],
    ['later', '[]', null, 0],
  ])
})
