import { join } from 'node:path'
import { demoIntroduction } from '#demo/introduction.ts'
import { demoConfig } from '#src/ports/config.ts'
import { loadLocalDemo } from './local-demo.ts'

/** Prepares the D1 and R2 that `wrangler dev` is about to open: `dev-demo.ts STATE_FOLDER PORT`. */
const [state = join('.wrangler', 'state'), port = '8787'] = process.argv.slice(2)
const config = demoConfig(process.env, Number(port))
await loadLocalDemo(join(state, 'v3'), config)
console.log(demoIntroduction(config))
console.log(`Mails and digests that are due leave with: curl http://localhost:${port}/cdn-cgi/handler/scheduled`)
