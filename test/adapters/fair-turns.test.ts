import { expect, test } from 'vitest'
import { fairTurns } from '#src/adapters/fair-turns.ts'
import { standingClock } from '#test/support/clock.ts'

/** Requests named by their address and number, such as a1; `served`: those that have begun, in order. */
function server() {
  const clock = standingClock('2026-09-01T08:00:00Z')
  const inTurn = fairTurns(clock.timer)
  const ends = new Map<string, () => void>()
  const served: string[] = []
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    clock,
    served,
    async ask(...names: string[]) {
      for (const name of names)
        void inTurn(name.charAt(0), () => {
          served.push(name)
          return new Promise<void>((resolve) => ends.set(name, resolve))
        })
      await settle()
      return served.join(' ')
    },
    async end(name: string) {
      ends.get(name)?.()
      await settle()
      return served.join(' ')
    },
    async pass(milliseconds: number) {
      clock.pass({ milliseconds })
      await settle()
      return served.join(' ')
    },
  }
}

test('an address is served one request at a time, in order', async () => {
  const { ask, end } = server()
  expect(await ask('a1', 'a2', 'a3')).toBe('a1')
  expect(await end('a1')).toBe('a1 a2')
  expect(await end('a2')).toBe('a1 a2 a3')
})

test('another address is served at once; meanwhile a busy one gets a turn every 50 ms', async () => {
  const { ask, end, pass } = server()
  await ask('a1', 'a2', 'a3', 'a4')
  expect(await ask('b1')).toBe('a1 b1')
  expect(await end('a1')).toBe('a1 b1')
  expect(await end('b1')).toBe('a1 b1')
  expect(await pass(49)).toBe('a1 b1')
  expect(await pass(1)).toBe('a1 b1 a2')
  expect(await ask('b2')).toBe('a1 b1 a2 b2')
  expect(await end('a2')).toBe('a1 b1 a2 b2')
  expect(await pass(50)).toBe('a1 b1 a2 b2 a3')
})

test('a long request, such as an upload, does not delay other requests of its address', async () => {
  const { ask, pass, clock } = server()
  await ask('a1')
  await pass(250)
  expect(await ask('a2')).toBe('a1 a2')
  await pass(250)
  await pass(50)
  expect(clock.timers()).toBe(0)
})

test('a request that fails gives its turn to the next', async () => {
  const inTurn = fairTurns(standingClock('2026-09-01T08:00:00Z').timer)
  const failing = inTurn('a', () => Promise.reject(new Error('broken')))
  const next = inTurn('a', async () => 'served')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('served')
})
