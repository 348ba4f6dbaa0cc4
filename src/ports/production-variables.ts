import * as z from 'zod'
import { PEPPER_CHARACTERS, pepper, previousPepper } from './pepper.ts'

const RESEND_KEY_CHARACTERS = 8
const METRICS_TOKEN_CHARACTERS = 32

const url = z.url({ protocol: /^https?$/ })
export const variables = z.object({
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
  METRICS_TOKEN: z.string().trim().min(METRICS_TOKEN_CHARACTERS).optional(),
  MAIL_FROM: z.string().regex(/^[^<>@\s]+@[^<>@\s]+$|^[^<>]+<[^<>@\s]+@[^<>@\s]+>$/),
})

/** What each has to be, for whoever sets them. */
export const expected: Record<keyof z.infer<typeof variables>, string> = {
  APP_URL: 'the public address of the portal, starting with https://',
  PASSWORD_PEPPER: `a random secret of at least ${PEPPER_CHARACTERS} characters`,
  PASSWORD_PEPPER_PREVIOUS: 'the PASSWORD_PEPPER before this one, or left out',
  RESEND_API_KEY: 'the API key of the mail provider',
  RESEND_BASE_URL: 'the address of the mail provider, starting with https://',
  RESEND_WEBHOOK_SECRET: 'the secret of the webhook at the mail provider, starting with whsec_, or left out',
  METRICS_TOKEN: `a random secret of at least ${METRICS_TOKEN_CHARACTERS} characters, or left out`,
  MAIL_FROM: 'the sender of mails, such as Portail <ne-pas-repondre@exemple.fr>',
}
