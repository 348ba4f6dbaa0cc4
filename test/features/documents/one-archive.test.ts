import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import type { Signed } from '#test/support/people.ts'
import { add, documentsPortal, portalWithFailingStore, zipped } from './documents-portal.ts'

type Home = Awaited<ReturnType<typeof documentsPortal>>

const archives: Record<string, (who: Signed, home: Home) => Promise<Response>> = {
  'ticked documents': async (who, home) => zipped(who, await home.rows()),
  'my data': (who) => who.get(urls.ownData),
}

/** A ZIP that is cancelled rejects. */
const drop = (answer: Response) => answer.body?.cancel().catch(() => {})

test.each(Object.entries(archives))(
  '%s: a person downloads one archive at a time, and nobody waits for another',
  async (_, fetch) => {
    const home = await documentsPortal()
    await add(home, home.camille)
    const first = await fetch(home.camille, home)
    for (const other of Object.values(archives)) expect((await other(home.camille, home)).status).toBe(429)
    const david = await home.signUp()
    const theirs = await david.get(urls.ownData)
    expect(theirs.status).toBe(200)
    await drop(theirs)

    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(2000)
    const second = await fetch(home.camille, home)
    expect(second.status).toBe(200)
    await drop(second)
    const third = await fetch(home.camille, home)
    expect(third.status).toBe(200)
    await drop(third)
  },
)

test('a store that fails, and a question for the headers alone, give the place back', async () => {
  const fault = { get: false }
  const home = await portalWithFailingStore(fault)
  const rows = [await add(home, home.camille)]
  fault.get = true
  expect((await zipped(home.camille, rows)).status).toBe(503)
  fault.get = false
  await home.camille.visit(urls.ownData, { method: 'HEAD' })
  const archive = await zipped(home.camille, rows)
  expect(archive.status).toBe(200)
  await archive.arrayBuffer()
  await home.close()
})

test('a download whose end goes unnoticed blocks its person for an hour at most', async () => {
  const home = await documentsPortal()
  await home.camille.get(urls.ownData)
  home.clock.pass({ minutes: 59 })
  expect((await home.camille.get(urls.ownData)).status).toBe(429)
  home.clock.pass({ minutes: 1 })
  expect((await home.camille.get(urls.ownData)).status).toBe(200)
})
