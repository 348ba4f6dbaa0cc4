import { expect, test } from 'vitest'
import { findOrphans } from '#src/documents/find-orphans.ts'
import { portal } from '#test/support/portal.ts'

test('a store that lost everything: any number of rows without their files is found', async () => {
  const { ports, clock, signUp } = await portal()
  const { person } = await signUp()
  await ports.db.run(`insert into documents (id, user_id, storage_key, label, type, file_name, media_type, size_bytes, sha256, state, created_at)
    with recursive numbers(n) as (values (1) union all select n + 1 from numbers where n < 150000)
    select 'lost-' || n, '${person.id}', 'gone-' || n, '', '', '', '', 0, '', 'ready', 0 from numbers`)
  clock.pass({ days: 2 })

  expect((await findOrphans(ports)).lost).toHaveLength(150_000)
})
