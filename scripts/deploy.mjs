// Puts the portal on Cloudflare: its packages, its static files, its database's migrations, then the Worker itself.
// Secrets are none of its business: `wrangler secret put NAME`, once. Signing in is wrangler's, or CLOUDFLARE_API_TOKEN.
import { installForDevelopment } from './install.mjs'
import { DATABASES, wrangler } from './wrangler.mjs'

const options = process.argv.slice(2)
const isRehearsal = options.includes('--dry-run')

installForDevelopment()
// Before the Worker: migrations only add, so the Worker that runs meanwhile doesn't mind.
if (!isRehearsal) for (const database of DATABASES) await wrangler('d1', 'migrations', 'apply', database, '--remote')
await wrangler('deploy', ...options)
