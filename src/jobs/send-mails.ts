import { sendMails } from '../mail/send-mails.ts'
import type { Ports } from '../ports/ports.ts'

/** Three minutes at two a second, and within what one run of a Worker may ask of its database. */
const MAILS_MAX = 300

/** Mails whose time has come, and those that a killed run left behind. */
export async function sendDueMails(ports: Ports): Promise<string> {
  if (!ports.mailer) return 'no mail provider: mails stay in the queue'
  const { sent = 0, queued = 0, sending = 0, failed = 0, uncertain = 0 } = await sendMails(ports, MAILS_MAX)
  return `${sent} sent, ${queued + sending} to try again, ${failed} failed, ${uncertain} uncertain`
}
