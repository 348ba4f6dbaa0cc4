import * as z from 'zod'
import { ConfigurationError } from './configuration-error.ts'

export type S3Settings = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

/** An S3 bucket instead of the platform's own store, and the antivirus. */
export type FileSettings = { s3: S3Settings | null; clamdAddress: string | null }

const s3Variables = z
  .object({
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }),
    S3_BUCKET: z.string().min(1),
    S3_REGION: z.string().min(1).default('auto'),
    S3_ACCESS_KEY_ID: z.string().min(1),
    S3_SECRET_ACCESS_KEY: z.string().min(1),
  })
  .transform((read) => ({
    endpoint: read.S3_ENDPOINT,
    bucket: read.S3_BUCKET,
    region: read.S3_REGION,
    accessKeyId: read.S3_ACCESS_KEY_ID,
    secretAccessKey: read.S3_SECRET_ACCESS_KEY,
  }))

/** All S3 variables or none: throws ConfigurationError naming the missing ones. */
export function fileSettings(environment: Record<string, unknown>): FileSettings {
  return { s3: s3Settings(environment), clamdAddress: clamdAddress(environment.CLAMD_ADDRESS) }
}

function s3Settings(environment: Record<string, unknown>) {
  if (!environment.S3_ENDPOINT && !environment.S3_BUCKET) return null
  const parsed = s3Variables.safeParse(environment)
  if (parsed.success) return parsed.data
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  throw new ConfigurationError(`Files in S3 need ${[...wrong].join(', ')} too.`)
}

function clamdAddress(given: unknown) {
  if (!given) return null
  if (typeof given === 'string' && /^[^/\s]+:\d+$/.test(given)) return given
  throw new ConfigurationError('CLAMD_ADDRESS must be a host and a port, such as localhost:3310.')
}
