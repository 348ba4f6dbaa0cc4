import type { BatchResponse } from 'drizzle-orm/batch'
import type { Child } from 'hono/jsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Query } from '#src/db/database.ts'
import type { Ctx } from './route.ts'

export type AccountPanel = {
  read: (c: Ctx, person: SignedIn) => readonly Query[]
  show: (results: unknown[], c: Ctx, person: SignedIn) => Child
}

/** Types the results of `show` by the queries of `read`. */
export function accountPanel<const Queries extends readonly Query[]>(
  read: (c: Ctx, person: SignedIn) => Queries,
  show: (results: BatchResponse<Queries>, c: Ctx, person: SignedIn) => Child,
): AccountPanel {
  return { read, show: show as AccountPanel['show'] }
}

export async function loadPanels(c: Ctx, person: SignedIn, panels: AccountPanel[]): Promise<Child[]> {
  const reads = panels.map((panel) => panel.read(c, person))
  const [first, ...others] = reads.flat()
  const results: unknown[] = first ? await c.env.db.batch([first, ...others]) : []
  return panels.map((panel, index) => panel.show(results.splice(0, reads[index]?.length), c, person))
}
