import type { MailBody } from '#components/mails/mail-body.ts'
import type { Requirement } from '#src/domain/notification/digest.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Recipient } from './recipients.ts'

/** A digest for a person, with the roles and rights its reader must still hold when it is sent. */
export type Composed = { person: Recipient; requires: Requirement[]; body: (unsubscribeUrl: string) => MailBody }

/** Composes the digests of some people at once; people without news get none. */
export type Compose = (ports: Ports, people: Recipient[], window: DigestWindow) => Promise<Composed[]>
