import { type AffiliationChange, affiliationChangedMail } from '../../../components/mails/affiliation-changed-mail.ts'
import { mailTo } from '../../affiliation/mail-to.ts'
import type { Person } from '../../affiliation/person.ts'
import type { Query } from '../../db/database.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Member } from '../../web/structure-access.ts'

/** To a person whose affiliation a manager changed; `fact` names the affiliation in its version. */
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
