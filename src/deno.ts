import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { app } from './app.tsx'
import { demoIntroduction } from './demo/introduction.ts'
import { loadDemo } from './demo/load.ts'
import { tick } from './jobs.ts'
import { ConfigurationError, demoConfig, productionConfig } from './ports/config.ts'
import { openPorts } from './ports/deno-ports.ts'
import { diskAssets } from './ports/disk-assets.ts'

const environment = Deno.env.toObject()
const port = Number(environment.PORT || 8787)
const demo = Deno.args.includes('--demo')

const { ports, databases, addresses, settled } = await openPorts({
  config: readConfig(),
  environment,
  trustProxy: environment.TRUST_PROXY === '1',
})
await databases.migrate()
if (demo) await loadDemo(ports)

const assets = diskAssets('static')
const server = new Hono<{ Bindings: { info: Deno.ServeHandlerInfo<Deno.NetAddr> } }>()
server.use(compress())
server.all('*', (c) => {
  addresses.set(c.req.raw, c.env.info.remoteAddr.hostname)
  return assets(c.req.raw) ?? app.fetch(c.req.raw, ports)
})

Deno.cron('portal', '*/10 * * * *', async () => {
  await tick(ports)
})
const serving = Deno.serve({ port, onListen: announce }, (request, info) => server.fetch(request, { info }))
for (const signal of ['SIGTERM', 'SIGINT'] as const) Deno.addSignalListener(signal, () => serving.shutdown())
await serving.finished
await settled()
databases.close()
Deno.exit(0)

function announce() {
  console.log(`The portal is ready: ${ports.config.appUrl}`)
  if (demo) console.log(demoIntroduction(ports.config))
}

function readConfig() {
  try {
    return demo ? demoConfig(environment, port) : productionConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    console.error(`The portal did not start.\n${error.message}`)
    Deno.exit(1)
  }
}
