import { readdirSync, readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'

const SCOPES = '0017_api_key_scopes.sql'
const statements = (name: string) => readFileSync(`migrations/portal/${name}`, 'utf8')

test('a key from before scopes existed keeps all it could do; a key that names none has none', async () => {
  const portal = await openEmbedded(':memory:')
  onTestFinished(() => portal.close())
  const earlier = readdirSync('migrations/portal').filter((name) => name.endsWith('.sql') && name < SCOPES)
  for (const name of earlier.toSorted()) await portal.script(statements(name))
  const insert = (id: string) =>
    portal.script(`insert into api_keys (id, name, key_hash, created_at) values ('${id}', '${id}', '${id}', 0)`)
  await insert('before')

  await portal.script(statements(SCOPES))

  await insert('later')
  const select = 'select id, scopes, valid_until, calls_in_minute from api_keys order by id'
  const [read] = await portal.batch([{ sql: select, params: [], method: 'values' }])
  expect(read?.rows).toEqual([
    ['before', '["evenements","documents"]', null, 0],
    ['later', '[]', null, 0],
  ])
})
