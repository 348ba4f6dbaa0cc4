import { handoverMail } from '#components/mails/handover-mail.ts'
import type { Query } from '#src/db/database.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Affiliated } from './affiliated.ts'

export type Handover = {
  structure: { id: string; displayName: string }
  from: { person: Person; affiliation: Affiliated }
  to: { person: Person; affiliation: Affiliated | undefined }
  secondaries: Person[]
}

export function handoverMails(ports: Ports, { structure, from, to, secondaries }: Handover): Query[] {
  const fact = `${from.affiliation.id}:${from.affiliation.version}`
  const mailAs = (person: Person, reader: 'successor' | 'former' | 'secondary') =>
    mailTo(
      ports,
      person,
      'structure_handed_over',
      fact,
      handoverMail({
        reader,
        firstName: person.firstName,
        structureId: structure.id,
        structureName: structure.displayName,
        former: `${from.person.firstName} ${from.person.lastName}`,
        successor: `${to.person.firstName} ${to.person.lastName}`,
        appUrl: ports.config.appUrl,
      }),
    )
  const others = secondaries.filter(({ userId }) => userId !== to.person.userId)
  return [mailAs(to.person, 'successor'), mailAs(from.person, 'former'), ...others.map((person) => mailAs(person, 'secondary'))]
}
