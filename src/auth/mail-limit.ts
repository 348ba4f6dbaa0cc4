import { MAIL_LIMIT } from '#src/domain/account/limits.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type Attempt, countAttempt } from './attempts.ts'
import { addressCounter } from './counters.ts'

export async function mayMail(ports: Ports, purpose: string, email: string): Promise<boolean> {
  const counter = { name: `mail ${purpose} ${email}`, limit: MAIL_LIMIT, clearedBySuccess: false }
  return (await countAttempt(ports, [counter])).waitUntil === undefined
}

export function countMailRequest(ports: Ports, request: Request): Promise<Attempt> {
  return countAttempt(ports, [addressCounter('mail request', ports.clientAddress(request))])
}
