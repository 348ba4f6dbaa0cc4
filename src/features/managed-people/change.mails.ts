import { type AffiliationChange, affiliationChangedMail } from '#components/mails/affiliation-changed-mail.ts'
import type { Query } from '#src/db/database.ts'
import { hourlyFact } from '#src/mail/hourly-fact.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Member } from '#src/web/structure-access.ts'

export function changeMail(ports: Ports, { structure, person }: Member, to: Person, change: AffiliationChange): Query {
  const body = affiliationChangedMail({
    change,
    firstName: to.firstName,
    structureName: structure.displayName,
    manager: `${person.firstName} ${person.lastName}`,
    appUrl: ports.config.appUrl,
  })
  return mailTo(ports, to, 'affiliation_changed', hourlyFact(ports.now(), structure.id, change), body)
}
