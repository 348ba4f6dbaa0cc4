/** What a deployment needs, as read from `wrangler.toml` and from Cloudflare. Undefined: Cloudflare did not tell. */
export type Deployment = {
  databases: { database_name?: string; database_id?: string }[]
  buckets: { bucket_name: string; jurisdiction?: string }[]
  crons: string[]
  isLimited: boolean
  secrets: string[] | undefined
  applied: Record<string, string[]> | undefined
  known: Record<string, string[]>
}

const SECRETS = ['APP_URL', 'PASSWORD_PEPPER', 'RESEND_API_KEY', 'MAIL_FROM']
const UNSET_ID = /^0{8}-0{4}-0{4}-0{4}-0{11}\d$/

/** A sentence for each thing that is missing; those of `newerThanProgram` forbid to deploy. */
export function deployProblems({ databases, buckets, crons, isLimited, secrets, applied, known }: Deployment): string[] {
  const missing = SECRETS.filter((name) => secrets && !secrets.includes(name))
  return [
    ...databases
      .filter(({ database_id = '' }) => UNSET_ID.test(database_id) || !database_id)
      .map(({ database_name }) => `wrangler.toml: the database ${database_name} has no id yet (npx wrangler d1 create).`),
    ...buckets
      .filter(({ jurisdiction }) => jurisdiction !== 'eu')
      .map(({ bucket_name }) => `wrangler.toml: the bucket ${bucket_name} is not in the European jurisdiction.`),
    ...(crons.includes('* * * * *') ? [] : ['wrangler.toml: no cron of every minute, so no mail leaves.']),
    ...(isLimited ? [] : ['wrangler.toml: [limits] cpu_ms is not set, so a run of jobs has 30 seconds of processor time.']),
    ...(secrets
      ? missing.map((name) => `The secret ${name} is not set (npx wrangler secret put ${name}).`)
      : ['Cloudflare did not list the secrets: sign in with wrangler, or set CLOUDFLARE_API_TOKEN.']),
    ...newerThanProgram(applied ?? {}, known),
  ]
}

/** An older program on a newer schema would break page by page. */
export function newerThanProgram(applied: Record<string, string[]>, known: Record<string, string[]>): string[] {
  return Object.entries(applied).flatMap(([database, names]) =>
    names
      .filter((name) => !known[database]?.includes(name))
      .map((name) => `The database ${database} is newer than this program, which does not know ${name}: update the program.`),
  )
}
