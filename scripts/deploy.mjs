// Deploys to Cloudflare: packages, static files, D1 migrations, then the Worker.
// Secrets are set once with `wrangler secret put NAME`. Sign in with wrangler or CLOUDFLARE_API_TOKEN.
import { installForDevelopment } from './install.mjs'
import { DATABASES, wrangler } from './wrangler.mjs'

const options = process.argv.slice(2)
const isRehearsal = options.includes('--dry-run')

installForDevelopment()
// Before the Worker: migrations only add, so the running Worker keeps working.
if (!isRehearsal) for (const database of DATABASES) await wrangler('d1', 'migrations', 'apply', database, '--remote')
await wrangler('deploy', ...options)
