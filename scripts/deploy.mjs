// Deploys to Cloudflare: packages, static files, D1 migrations, then the Worker. `--check` deploys nothing and prints what is missing.
// Secrets are set once with `wrangler secret put NAME`. Sign in with wrangler or CLOUDFLARE_API_TOKEN.
import { installForDevelopment } from './install.mjs'
import { DATABASES, run, wrangler } from './wrangler.mjs'

const options = process.argv.slice(2)
const isRehearsal = options.includes('--dry-run')

installForDevelopment()
if (options.includes('--check')) {
  await run(['scripts/deploy-check.ts'])
  process.exit(0)
}
// Before the Worker: migrations only add, so the running Worker keeps working. An older program never goes onto a newer schema.
if (!isRehearsal) {
  await run(['scripts/deploy-check.ts', '--newer'])
  for (const database of DATABASES) await wrangler('d1', 'migrations', 'apply', database, '--remote')
}
await wrangler('deploy', ...options)
