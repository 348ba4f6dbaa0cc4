import { Conflict } from '#src/db/database.ts'
import type { Ports } from '#src/ports/ports.ts'
import { sendMails } from './send-mails.ts'

/** Few, to finish within the time a platform gives after a response; the cron sends the rest. */
const MAILS_MAX = 5

export function sendAfterResponse(ports: Ports) {
  ports.after(() => sendMails(ports, MAILS_MAX))
}

/** For pages that must not reveal accounts: what looks one up and queues its mail runs after the response too. */
export function mailAfterResponse(ports: Ports, queue: () => Promise<void>) {
  ports.after(async () => {
    await queue().catch(unlessSentTwice)
    await sendMails(ports, MAILS_MAX)
  })
}

/** The same form sent twice at once: the other one queued the mail. */
function unlessSentTwice(error: unknown) {
  if (!(error instanceof Conflict)) throw error
}
