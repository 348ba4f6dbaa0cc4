import * as z from 'zod'
import { ConfigurationError } from './configuration-error.ts'
import { type FileSettings, fileSettings } from './file-settings.ts'
import { type Operator, operatorOf } from './operator.ts'
import { DEMO_PEPPER, PEPPER_CHARACTERS, pepper, previousPepper } from './pepper.ts'
import { type WorkspaceLinks, workspaceLinksOf } from './workspace-links.ts'

export type PasswordCost = { N: number; r: number; p: number }

/** OWASP's 16 MiB row, which fits a Worker's memory. A constant, so that no environment can weaken it. */
const OWASP_COST: PasswordCost = { N: 2 ** 14, r: 8, p: 5 }

export type Config = {
  mode: 'demo' | 'production'
  appUrl: string
  pepper: string
  /** The pepper before this one: what was hashed or signed with it still holds. */
  previousPepper?: string | undefined
  /** What a new hash costs; a hash of another cost is renewed at sign-in. */
  passwordCost: PasswordCost
  mail: {
    from: string
    resendApiKey: string
    resendBaseUrl: string
    /** Without it delivery reports are refused. */
    webhookSecret?: string | undefined
  } | null
  files: FileSettings
  operator: Operator
  workspaceLinks: WorkspaceLinks
}

const RESEND_KEY_CHARACTERS = 8

const url = z.url({ protocol: /^https?$/ })
const variables = z.object({
  APP_URL: url,
  PASSWORD_PEPPER: pepper,
  PASSWORD_PEPPER_PREVIOUS: previousPepper.optional(),
  RESEND_API_KEY: z.string().trim().min(RESEND_KEY_CHARACTERS),
  RESEND_BASE_URL: url.default('https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .trim()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/)
    .optional(),
  MAIL_FROM: z.string().regex(/^[^<>@\s]+@[^<>@\s]+$|^[^<>]+<[^<>@\s]+@[^<>@\s]+>$/),
})

type Environment = Record<string, unknown>

const expected: Record<keyof z.infer<typeof variables>, string> = {
  APP_URL: 'the public address of the portal, starting with https://',
  PASSWORD_PEPPER: `a random secret of at least ${PEPPER_CHARACTERS} characters`,
  PASSWORD_PEPPER_PREVIOUS: 'the PASSWORD_PEPPER before this one, or left out',
  RESEND_API_KEY: 'the API key of the mail provider',
  RESEND_BASE_URL: 'the address of the mail provider, starting with https://',
  RESEND_WEBHOOK_SECRET: 'the secret of the webhook at the mail provider, starting with whsec_, or left out',
  MAIL_FROM: 'the sender of mails, such as Portail <ne-pas-repondre@exemple.fr>',
}

function whatBothSet(environment: Environment) {
  return {
    passwordCost: OWASP_COST,
    files: fileSettings(environment),
    operator: operatorOf(environment),
    workspaceLinks: workspaceLinksOf(environment),
  }
}

export function demoConfig(environment: Environment, port: number): Config {
  const given = (name: string) => (typeof environment[name] === 'string' ? environment[name] : '')
  const key = given('RESEND_API_KEY')
  return {
    mode: 'demo',
    appUrl: given('APP_URL') || `http://localhost:${port}`,
    pepper: given('PASSWORD_PEPPER') || DEMO_PEPPER,
    mail: key
      ? {
          from: given('MAIL_FROM'),
          resendApiKey: key,
          resendBaseUrl: given('RESEND_BASE_URL') || 'https://api.resend.com',
          webhookSecret: given('RESEND_WEBHOOK_SECRET') || undefined,
        }
      : null,
    ...whatBothSet(environment),
  }
}

const DEFAULT_PORT = 8787

/** Throws ConfigurationError. */
export function readPort(given: string | undefined): number {
  const port = Number(given || DEFAULT_PORT)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ConfigurationError(`PORT is ${given}; it has to be a number from 0 to 65535.`)
}

/** Throws ConfigurationError naming each variable that is missing or weak. */
export function productionConfig(environment: Environment): Config {
  const parsed = variables.safeParse(environment)
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])))
  for (const name of ['APP_URL', 'RESEND_BASE_URL'] as const)
    if (parsed.data?.[name].startsWith('http:') && environment.ALLOW_HTTP !== '1') wrong.add(name)
  if (!parsed.success || wrong.size > 0) {
    const lines = Object.entries(expected).filter(([name]) => wrong.has(name))
    throw new ConfigurationError(
      lines.map(([name, what]) => `${name} is missing, malformed or too weak; it has to be ${what}.`).join('\n'),
    )
  }
  const { APP_URL, PASSWORD_PEPPER, MAIL_FROM, RESEND_API_KEY, RESEND_BASE_URL, RESEND_WEBHOOK_SECRET } = parsed.data
  return {
    mode: 'production',
    appUrl: new URL(APP_URL).origin,
    pepper: PASSWORD_PEPPER,
    previousPepper: parsed.data.PASSWORD_PEPPER_PREVIOUS,
    mail: { from: MAIL_FROM, resendApiKey: RESEND_API_KEY, resendBaseUrl: RESEND_BASE_URL, webhookSecret: RESEND_WEBHOOK_SECRET },
    ...whatBothSet(environment),
  }
}
