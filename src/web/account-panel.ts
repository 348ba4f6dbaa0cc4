import type { BatchResponse } from 'drizzle-orm/batch'
import type { Child } from 'hono/jsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Query } from '#src/db/database.ts'
import { signedIn } from './access.ts'
import { type Reader, readingToo } from './reading-too.ts'
import type { Access, Ctx } from './route.ts'

export type AccountPanel = {
  read: (c: Ctx, reader: Reader) => readonly Query[]
  show: (results: unknown[], c: Ctx, person: SignedIn) => Child
}

/** Types the results of `show` by the queries of `read`. */
export function accountPanel<const Queries extends readonly Query[]>(
  read: (c: Ctx, reader: Reader) => Queries,
  show: (results: BatchResponse<Queries>, c: Ctx, person: SignedIn) => Child,
): AccountPanel {
  return { read, show: show as AccountPanel['show'] }
}

/** Somebody signed in, with their panels, read in the round trip of the session. */
export function signedInWith(panels: AccountPanel[]): Access<Child[]> {
  // A panel has as many queries for everybody.
  let lengths: number[] = []
  const access = readingToo(signedIn, (c, reader) => {
    const reads = panels.map((panel) => panel.read(c, reader))
    lengths = reads.map(({ length }) => length)
    return reads.flat()
  })
  return async (c) => {
    const { grant, rows } = await access(c)
    const left: unknown[] = [...rows]
    return panels.map((panel, index) => panel.show(left.splice(0, lengths[index]), c, grant))
  }
}

/** Reads a panel again after a change. */
export async function loadPanel(c: Ctx, person: SignedIn, panel: AccountPanel): Promise<Child> {
  const [first, ...others] = panel.read(c, person)
  return panel.show(first ? await c.env.db.batch([first, ...others]) : [], c, person)
}
