import { eq } from 'drizzle-orm'
import { affiliationDecidedMail } from '#components/mails/affiliation-decided-mail.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'

type Line = { id: string; version: number; departmentName: string | null }
/** `mailsAt`: when the mails are due, if not at once. */
type Decider = { actorId: string; bySupport?: boolean; mailsAt?: Date }
type About = { person: Person; structure: { id: string; displayName: string } }

export function decideLines({ db, now }: Ports, { actorId }: Decider, verdict: AcceptedVerdict, lines: Line[]): Query[] {
  return lines.map(({ id, version }) =>
    db
      .update(affiliationScopes)
      .set({ ...verdict, decidedAt: now(), decidedBy: actorId, version: nextVersion(affiliationScopes.version, version) })
      .where(eq(affiliationScopes.id, id)),
  )
}

export function verdictTraces(
  ports: Ports,
  { actorId, bySupport = false, mailsAt }: Decider,
  { state, reason }: AcceptedVerdict,
  { person, structure }: About,
  lines: Line[],
): Query[] {
  const { config } = ports
  const approved = state === 'approved'
  const body = affiliationDecidedMail({
    firstName: person.firstName,
    structureName: structure.displayName,
    departments: lines.flatMap(({ departmentName }) => departmentName ?? []),
    appUrl: config.appUrl,
    approved,
    reason,
    bySupport,
  })
  return [
    journalEntry(ports, {
      act: approved ? 'affiliation_approved' : 'affiliation_rejected',
      actorId,
      subjectId: person.userId,
      structureId: structure.id,
      details: { scopes: lines.map(({ id }) => id), ...(reason && { reason }), ...(bySupport && { bySupport }) },
    }),
    mailTo(ports, person, 'affiliation_decided', lines[0]?.id ?? '', body, mailsAt),
  ]
}
