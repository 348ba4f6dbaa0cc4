import { clamdScanner } from './adapters/clamd-scanner.ts'
import { randomToken, systemClock, systemTimer } from './adapters/clock-and-randomness.ts'
import { d1Database } from './adapters/d1.ts'
import { oneDownload } from './adapters/one-download.ts'
import { r2Files } from './adapters/r2-files.ts'
import { mailerOf } from './adapters/resend-mailer.ts'
import { isSignedByResend } from './adapters/resend-webhook.ts'
import { app } from './app.tsx'
import { cron } from './jobs.ts'
import { demoConfig, productionConfig } from './ports/config.ts'
import type { Ports } from './ports/ports.ts'

type Bindings = { DB: D1Database; SEARCH: D1Database; FILES: R2Bucket; ASSETS: Fetcher; DEMO?: string; PORT?: string } & Record<
  string,
  unknown
>

const DEV_PORT = 8787
const downloadSlot = oneDownload(systemClock)

function portsOf(env: Bindings, context: Pick<ExecutionContext, 'waitUntil'>): Ports {
  const config = env.DEMO === '1' ? demoConfig(env, Number(env.PORT ?? DEV_PORT)) : productionConfig(env)
  return {
    db: d1Database(env.DB, { isServing: true }),
    search: d1Database(env.SEARCH, { isServing: true }),
    files: r2Files(env.FILES),
    scanner: config.files.clamdAddress ? clamdScanner(config.files.clamdAddress) : null,
    mailer: mailerOf(config),
    isSignedByProvider: isSignedByResend,
    now: systemClock,
    timer: systemTimer,
    randomToken,
    // An isolate is single-threaded, and a request may not await another's promise.
    withCpuSlot: (_, work) => work(),
    downloadSlot,
    after: (work) => context.waitUntil(work()),
    // Set by Cloudflare, which overwrites a visitor's own header.
    clientAddress: (request) => request.headers.get('CF-Connecting-IP') ?? 'unknown',
    readStatic: (name) => readAsset(env.ASSETS, name),
    config,
  }
}

/** Any host will do: the binding looks at the path alone. */
async function readAsset(assets: Fetcher, name: string) {
  const found = await assets.fetch(`https://static/${name}`)
  if (!found.ok) throw new Error(`static/${name} was not deployed: ${found.status}`)
  return found.bytes()
}

export default {
  fetch: (request, env, context) => app.fetch(request, portsOf(env, context)),
  scheduled: async (_controller, env, context) => {
    await cron(portsOf(env, context))
  },
} satisfies ExportedHandler<Bindings>
