import type { MailBody } from '#components/mails/mail-body.ts'
import type { Requirement } from '#src/domain/notification/digest.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Recipient } from './recipients.ts'

export type Composed = { person: Recipient; requires: Requirement[]; body: (unsubscribeUrl: string) => MailBody }

export type Compose = (ports: Ports, people: Recipient[], window: DigestWindow) => Promise<Composed[]>
