import { type AffiliationChange, affiliationChangedMail } from '#components/mails/affiliation-changed-mail.ts'
import type { Query } from '#src/db/database.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Member } from '#src/web/structure-access.ts'

/** The mail to a person whose affiliation a manager changed. `fact`: affiliation id and version. */
export function changeMail(
  ports: Ports,
  { structure, person }: Member,
  to: Person,
  change: AffiliationChange,
  fact: string,
): Query {
  const body = affiliationChangedMail({
    change,
    firstName: to.firstName,
    structureName: structure.displayName,
    manager: `${person.firstName} ${person.lastName}`,
    appUrl: ports.config.appUrl,
  })
  return mailTo(ports, to, 'affiliation_changed', fact, body)
}
