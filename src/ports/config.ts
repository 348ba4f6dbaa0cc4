import { z } from 'zod'

export type Config = {
  mode: 'demo' | 'production'
  appUrl: string
  pepper: string
  mail: { from: string; resendApiKey: string; resendBaseUrl: string } | null
}

const PEPPER_CHARACTERS = 32

const url = z.url({ protocol: /^https?$/ })
const variables = z.object({
  APP_URL: url,
  PASSWORD_PEPPER: z.string().min(PEPPER_CHARACTERS),
  RESEND_API_KEY: z.string().min(1),
  RESEND_BASE_URL: url.default('https://api.resend.com'),
  MAIL_FROM: z.string().regex(/@/),
})

type Environment = Record<string, unknown>

/** What is wrong with the configuration: the variable, and what is expected of it. */
export class ConfigurationError extends Error {}

const expected: Record<keyof z.infer<typeof variables>, string> = {
  APP_URL: 'the public address of the portal, starting with https://',
  PASSWORD_PEPPER: `a secret of at least ${PEPPER_CHARACTERS} characters`,
  RESEND_API_KEY: 'the API key of the mail provider',
  RESEND_BASE_URL: 'an http(s) address',
  MAIL_FROM: 'the sender of mails, such as Portail <ne-pas-repondre@exemple.fr>',
}

/** Demo needs nothing; anything given is used. */
export function demoConfig(environment: Environment, port: number): Config {
  const given = (name: string) => (typeof environment[name] === 'string' ? environment[name] : '')
  const key = given('RESEND_API_KEY')
  return {
    mode: 'demo',
    appUrl: given('APP_URL') || `http://localhost:${port}`,
    pepper: given('PASSWORD_PEPPER') || 'demonstration-only-pepper-not-for-production',
    mail: key
      ? { from: given('MAIL_FROM'), resendApiKey: key, resendBaseUrl: given('RESEND_BASE_URL') || 'https://api.resend.com' }
      : null,
  }
}

/** Production starts whole or not at all: throws ConfigurationError naming each variable that is missing or weak. */
export function productionConfig(environment: Environment): Config {
  const parsed = variables.safeParse(environment)
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])))
  if (!String(environment.APP_URL ?? '').startsWith('https://') && environment.ALLOW_HTTP !== '1') wrong.add('APP_URL')
  if (!parsed.success || wrong.size > 0) {
    const lines = Object.entries(expected).filter(([name]) => wrong.has(name))
    throw new ConfigurationError(lines.map(([name, what]) => `${name} is missing or too weak: ${what}.`).join('\n'))
  }
  const { APP_URL, PASSWORD_PEPPER, MAIL_FROM, RESEND_API_KEY, RESEND_BASE_URL } = parsed.data
  return {
    mode: 'production',
    appUrl: new URL(APP_URL).origin,
    pepper: PASSWORD_PEPPER,
    mail: { from: MAIL_FROM, resendApiKey: RESEND_API_KEY, resendBaseUrl: RESEND_BASE_URL },
  }
}
