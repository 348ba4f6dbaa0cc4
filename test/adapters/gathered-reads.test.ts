import { expect, test } from 'vitest'
import { gatheringReads } from '#src/adapters/gathered-reads.ts'

const select = (name: string) => ({ sql: `select ${name}` })

/** A database that answers each statement with its text, and refuses batches with a wrong one. */
function recorded() {
  const sent: string[][] = []
  const batch = gatheringReads(async (statements: { sql: string }[]) => {
    sent.push(statements.map(({ sql }) => sql))
    if (statements.some(({ sql }) => sql.includes('wrong'))) throw new Error('no such column: wrong')
    return statements.map(({ sql }) => sql)
  })
  return { batch, sent }
}

test('reads asked for at once go out together, and each asker gets its own answers', async () => {
  const { batch, sent } = recorded()
  const later = Promise.resolve().then(() => batch([select('c')]))
  const answers = await Promise.all([batch([select('a'), select('b')]), batch([]), later])
  expect(answers).toEqual([['select a', 'select b'], [], ['select c']])
  expect(sent).toEqual([['select a', 'select b', 'select c']])
})

test('a read that fails takes no other with it', async () => {
  const { batch } = recorded()
  const [right, wrong] = await Promise.allSettled([batch([select('a')]), batch([select('wrong')])])
  expect(right).toEqual({ status: 'fulfilled', value: ['select a'] })
  expect(wrong).toMatchObject({ status: 'rejected', reason: { message: 'no such column: wrong' } })
})

test('a write goes out alone and at once, as one batch', async () => {
  const { batch, sent } = recorded()
  const read = batch([select('a')])
  await batch([{ sql: 'update x' }, select('b')])
  await read
  expect(sent).toEqual([['update x', 'select b'], ['select a']])
})
