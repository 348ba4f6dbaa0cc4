import type { Ports } from '#src/ports/ports.ts'
import { addressCounter, countAttempt } from './attempts.ts'

/** Mails to one address before a wait of 15 minutes, doubling up to an hour. */
const MAILS_MAX = 5

/** Counts a mail of a purpose to an address, known or unknown; returns whether it may be sent. */
export async function mayMail(ports: Ports, purpose: string, email: string): Promise<boolean> {
  const counter = { name: `mail ${purpose} ${email}`, failuresMax: MAILS_MAX, clearedBySuccess: false }
  return (await countAttempt(ports, [counter])).waitUntil === undefined
}

/** Counts a mail request of a network address; returns until when it has to wait, if at all. */
export async function mailRequestWait(ports: Ports, request: Request): Promise<Date | undefined> {
  return (await countAttempt(ports, [addressCounter('mail request', ports.clientAddress(request))])).waitUntil
}
