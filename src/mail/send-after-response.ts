import type { Ports } from '#src/ports/ports.ts'
import { sendMails } from './send-mails.ts'

/** Few, so that it ends while the platform still waits for work after an answer; the cron sees to the rest. */
const MAILS_MAX = 5

/** Sends what has just been queued, once the answer has left. */
export function sendSoon(ports: Ports) {
  ports.after(() => sendMails(ports, MAILS_MAX))
}
