import type { Ports } from '#src/ports/ports.ts'
import { addressCounter, countAttempt } from './attempts.ts'

/** More than this at a time is somebody filling a mailbox. Then a quarter of an hour without, and up to an hour. */
const MAILS_MAX = 5

/** Whether one more mail of a purpose may go to an address; counts it. Known and unknown addresses are counted alike. */
export async function mayMail(ports: Ports, purpose: string, email: string): Promise<boolean> {
  const counter = { name: `mail ${purpose} ${email}`, failuresMax: MAILS_MAX, clearedBySuccess: false }
  return (await countAttempt(ports, [counter])).waitUntil === undefined
}

/** Until when a network address has to wait before it may ask for another mail; counts the request. */
export async function mailRequestWait(ports: Ports, request: Request): Promise<Date | undefined> {
  return (await countAttempt(ports, [addressCounter('mail request', ports.clientAddress(request))])).waitUntil
}
