import { createHmac } from 'node:crypto'
import type { Config } from '#src/ports/config.ts'

/** Says whose a form is: the same in every session of a person, unknown to others, useless without the person's session. */
export function personMark({ pepper }: Pick<Config, 'pepper'>, userId: string): string {
  return createHmac('sha256', pepper).update(`form of ${userId}`).digest('base64url').slice(0, 22)
}
