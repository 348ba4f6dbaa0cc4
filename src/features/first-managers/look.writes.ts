import type { FirstManagerRequestView } from '#components/first-managers/shown-request.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalLooks } from '#src/db/journal.ts'
import type { Ctx } from '#src/web/route.ts'

/** Support decides from the list alone: each person shown, by whatever answer, finds the look in « Télécharger mes données ». */
export function journalLooksAt(c: Ctx, { userId }: SignedIn, shown: FirstManagerRequestView[]) {
  const looks = shown.map(({ id, person }) => ({ subjectId: person.userId, details: { affiliationId: id } }))
  const ports = c.env.unsent?.counting ?? c.env
  return commit(ports.db, [journalLooks(ports, 'affiliation_request_viewed_by_support', userId, looks)])
}
