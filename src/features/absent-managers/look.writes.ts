import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalLooks } from '#src/db/journal.ts'
import type { Ctx } from '#src/web/route.ts'

/** Each person whose situation or name was shown to support finds the look in « Télécharger mes données ». */
export async function journalLooksAt(c: Ctx, { userId }: SignedIn, shown: { userId: string }[], reportId = '') {
  const ids = [...new Set(shown.map((one) => one.userId))]
  if (ids.length === 0) return
  const looks = ids.map((subjectId) => ({ subjectId, details: reportId ? { reportId } : {} }))
  const ports = c.env.unsent?.counting ?? c.env
  await commit(ports.db, [journalLooks(ports, 'manager_situation_viewed_by_support', userId, looks)])
}
