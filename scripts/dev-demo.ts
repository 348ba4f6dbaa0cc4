import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { demoIntroduction } from '#demo/introduction.ts'
import { loadDemo } from '#demo/load.ts'
import { randomToken, systemClock, systemTimer } from '#src/adapters/clock-and-randomness.ts'
import { d1Database } from '#src/adapters/d1.ts'
import { r2Files } from '#src/adapters/r2-files.ts'
import { mailerOf } from '#src/adapters/resend-mailer.ts'
import { isSignedByResend } from '#src/adapters/resend-webhook.ts'
import { demoConfig } from '#src/ports/config.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Loads the demonstration into the D1 and R2 that `wrangler dev` is about to open: `dev-demo.ts STATE_FOLDER PORT`. */
const [state = join('.wrangler', 'state'), port = '8787'] = process.argv.slice(2)
const config = demoConfig(process.env, Number(port))
const proxy = await getPlatformProxy<{ DB: D1Database; SEARCH: D1Database; FILES: R2Bucket }>({
  persist: { path: join(state, 'v3') },
})
const ports: Ports = {
  db: d1Database(proxy.env.DB),
  search: d1Database(proxy.env.SEARCH),
  files: r2Files(proxy.env.FILES),
  scanner: null,
  mailer: mailerOf(config),
  isSignedByProvider: isSignedByResend,
  now: systemClock,
  timer: systemTimer,
  randomToken,
  after: (work) => void work(),
  withCpuSlot: (_, work) => work(),
  downloadSlot: () => ({ pause: async () => {}, giveBack: () => {} }),
  clientAddress: () => 'unknown',
  readStatic: (name) => readFile(join('static', name)),
  config,
}
await loadDemo(ports)
await proxy.dispose()
console.log(demoIntroduction(config))
