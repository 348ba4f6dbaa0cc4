import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import type { SentForm } from '#src/db/sent-forms.ts'
import { undoProblem } from '#src/domain/affiliation/verdict-undoing.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, route } from '#src/web/route.ts'
import { showDeskAgain, toDesk } from './desk.tsx'
import { manager } from './manager.access.ts'
import { undoWrites } from './undo.writes.ts'
import { findVerdict, type KeptVerdict } from './verdict.queries.ts'

/** « Annuler »: takes a verdict back, within seconds, as one batch. A row answers for itself, the desk for many. */
export const undoing = route(
  ownVerdict,
  once(
    async (c, { person, verdict }, note) => {
      const problem = undoProblem(verdict, c.env.now())
      if (problem) return showDeskAgain(c, person, { about: listOf(verdict), status: { undoProblem: problem } }, 409)
      const isUndone = await tryCommit(c.env.db, [...undoWrites(c.env, verdict), ...note()])
      if (!isUndone) return showDeskAgain(c, person, { about: listOf(verdict), status: { undoProblem: 'changed' } }, 409)
      return { result: '' }
    },
    (c, { person, verdict }) => {
      const undone = verdict.lines.length
      if (!wantsPart(c)) return toDesk(c, { name: listOf(verdict) }, { annulees: String(undone) })
      return showDeskAgain(c, person, { about: listOf(verdict), status: { undone } })
    },
  ),
)

/** Whether the verdict that a form gave still stands: sent again after « Annuler », it decides anew. */
export async function isStillDecided(c: Ctx, { userId }: SignedIn, { result }: SentForm) {
  const id = result.split(' ').at(-1) ?? ''
  const verdict = id && (await findVerdict(c.env.db, userId, id))
  return !verdict || verdict.undoneAt === null
}

/** Only whoever gave a verdict takes it back. */
async function ownVerdict(c: Ctx) {
  const person = await manager(c)
  const verdict = await findVerdict(c.env.db, person.userId, c.req.param('verdictId') ?? '')
  if (!verdict) throw new NotFound()
  return { person, verdict }
}

function listOf({ lines }: KeptVerdict) {
  return lines.every(({ origin }) => origin) ? ('subscriptions' as const) : ('affiliations' as const)
}
