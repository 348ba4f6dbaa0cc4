import type { Config } from './config.ts'
import type { Mailer } from './mailer.ts'

export function mailerOf(_config: Config): Mailer {
  return { send: async () => ({ outcome: 'retry', error: 'no mail provider is configured' }) }
}
