import type { Page } from 'playwright-core'
import { loadDemo } from '#demo/load.ts'
import { users } from '#src/db/schema/people.ts'
import { signIn } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import type { Visitor } from '#test/support/visitor.ts'

/** A Tuesday: nothing that the demonstration counts in days falls on another week day. */
const TODAY = '2026-11-24T09:00:00Z'
export const STANDING_URL = 'http://localhost'

/** The demonstration at one instant, answering a tab without a server: it shows the same whenever the test runs. */
export async function standingPortal() {
  const there = await portal({ today: TODAY })
  await loadDemo(there.ports)
  const people = await there.ports.db.select({ id: users.id, login: users.login }).from(users)

  async function visitorOf(who: string) {
    const person = people.find(({ login }) => login === `${who}@demo.example`)
    return person ? signIn(there.ports, person) : there.stranger()
  }
  return { ...there, visitorOf }
}

/** Answers every request of the tab as this visitor. */
export async function answerTab(
  page: Page,
  visitor: Pick<Visitor, 'visit'>,
  readStatic: (name: string) => Promise<Uint8Array | undefined | null>,
) {
  await page.unrouteAll()
  await page.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    if (pathname.startsWith('/assets/')) {
      const file = await readStatic(pathname.slice(1))
      return route.fulfill({
        body: Buffer.from(file ?? []),
        contentType: pathname.endsWith('.js') ? 'text/javascript' : 'image/svg+xml',
      })
    }
    const answer = await visitor.visit(pathname + search)
    const body = Buffer.from(await answer.arrayBuffer())
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
}
