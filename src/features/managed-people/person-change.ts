import { type Query, tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { Act } from '#src/domain/affiliation/rights-by-role.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { unchangedSince, whileManager, whileMay, whileOpen } from '#src/memberships/guards.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import type { Ctx } from '#src/web/route.ts'
import { changeMail } from './change.mails.ts'
import type { Grant } from './person.access.ts'

/** One change of a person's rights, with its mail and its journal row. False: the manager, the person or a row changed meanwhile. */
export async function tryChange(
  c: Ctx,
  { member, found }: Grant,
  { needs, act, details = {}, writes }: { needs?: Act; act: StructureAct; details?: Record<string, unknown>; writes: Query[] },
): Promise<boolean> {
  const { db, now } = c.env
  const { structure, person } = member
  const today = parisDate(now())
  const about = { act, actorId: person.userId, subjectId: found.person.userId, structureId: structure.id, details }
  const isSaved = await tryCommit(db, [
    whileManager(db, member.affiliation, today),
    ...(needs ? [whileMay(db, member.affiliation.id, needs, today)] : []),
    whileOpen(db, structure.id),
    unchangedSince(db, found.affiliation),
    ...writes,
    journalEntry(c.env, about),
    changeMail(c.env, member, found.person, 'rights_changed'),
  ])
  if (isSaved) sendAfterResponse(c.env)
  return isSaved
}

export function toSheet(c: Ctx, { member, found }: Grant, etat: string) {
  const sheet = urlFor(urls.managedPerson, { structureId: member.structure.id, affiliationId: found.affiliation.id })
  return goTo(c, withQuery(sheet, { etat }))
}
