import type { Ports } from '../ports/ports.ts'
import { sendMails } from './send-mails.ts'

/** Few, so that it ends while the platform still waits for work after an answer; the cron sees to the rest. */
const MAILS_MAX = 5

/**
 * Sends what has just been queued, once the answer has left. `first` queues it only then: for what must not show in
 * the time of an answer, such as whether an address has an account.
 */
export function sendSoon(ports: Ports, first?: () => Promise<unknown>) {
  ports.after(async () => {
    await first?.()
    await sendMails(ports, MAILS_MAX)
  })
}
