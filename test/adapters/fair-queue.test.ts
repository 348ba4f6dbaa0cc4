import { expect, test } from 'vitest'
import { fairQueue } from '#src/adapters/fair-queue.ts'

const PLACES = 6
const KEY_MAX = 4

/** Adds items such as `a1` under the key `a`; returns the refused ones, then all others by turn. */
function serve(items: string[]) {
  const queue = fairQueue<string>(PLACES)
  const refused = items.flatMap((item) => queue.add(item.charAt(0), item, KEY_MAX) ?? [])
  const served: string[] = []
  for (let next = queue.next(); next; next = queue.next()) served.push(next)
  return { refused: refused.join(' '), served: served.join(' ') }
}

test.each([
  ['one key is served in order', 'a1 a2 a3', '', 'a1 a2 a3'],
  ['a key may have four waiting', 'a1 a2 a3 a4 a5', 'a5', 'a1 a2 a3 a4'],
  ['keys take turns', 'a1 a2 a3 b1 c1 c2', '', 'a1 b1 c1 a2 c2 a3'],
  ['a full queue drops the newest item of the longest key', 'a1 a2 a3 a4 b1 b2 c1', 'a4', 'a1 b1 c1 a2 b2 a3'],
  ['the longest key itself is refused', 'a1 a2 a3 b1 b2 c1 a4', 'a4', 'a1 b1 c1 a2 b2 a3'],
  ['a key does not push out one that would then have fewer', 'a1 a2 b1 b2 c1 c2 c3', 'c3', 'a1 b1 c1 a2 b2 c2'],
  ['a full queue of single items refuses a new key', 'a1 b1 c1 d1 e1 f1 g1', 'g1', 'a1 b1 c1 d1 e1 f1'],
])('%s', (_, items, refused, served) => {
  expect(serve(items.split(' '))).toEqual({ refused, served })
})

test('a key that was served goes behind the others, also when it comes back', () => {
  const queue = fairQueue<string>(PLACES)
  queue.add('a', 'a1', KEY_MAX)
  queue.add('b', 'b1', KEY_MAX)
  queue.next()
  queue.add('a', 'a2', KEY_MAX)

  expect([queue.next(), queue.next(), queue.next()]).toEqual(['b1', 'a2', undefined])
})

test('a key that may not start is passed over, and keeps its turn', () => {
  const queue = fairQueue<string>(PLACES)
  for (const item of ['a1', 'a2', 'b1']) queue.add(item.charAt(0), item, KEY_MAX)
  expect(queue.next((key) => key !== 'a')).toBe('b1')
  expect(queue.next((key) => key !== 'a')).toBeUndefined()
  expect(queue.next()).toBe('a1')
})
