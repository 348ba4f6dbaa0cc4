import { writeDemoDigests } from '#demo/digests.ts'
import { demoIntroduction } from '#demo/introduction.ts'
import { DemoRefused, loadDemo, refuseDemoData } from '#demo/load.ts'
import { systemTimer } from './adapters/clock-and-randomness.ts'
import { compressed } from './adapters/compressed.ts'
import { openPorts } from './adapters/deno-ports.ts'
import { diskAssets } from './adapters/disk-assets.ts'
import { fairTurns } from './adapters/fair-turns.ts'
import { type Remote, serveHttp } from './adapters/http-server.ts'
import { app } from './app.tsx'
import { rebuildSearch } from './jobs/index-structures.ts'
import { cron } from './jobs.ts'
import { demoConfig, productionConfig, readPort } from './ports/config.ts'
import { ConfigurationError } from './ports/configuration-error.ts'
import type { Ports } from './ports/ports.ts'

const environment = Deno.env.toObject()
const demo = Deno.args.includes('--demo')

const { port, ports, portsFor, databases, settled } = await open().catch(refuseToStart)
const assets = diskAssets('static')
const inTurn = fairTurns(systemTimer)

Deno.cron('portal', '* * * * *', async () => {
  await cron(ports)
})
const serving = await serve().catch(refuseToStart)
for (const signal of ['SIGTERM', 'SIGINT'] as const) Deno.addSignalListener(signal, () => serving.shutdown())
await serving.finished
await settled()
await databases.close()
Deno.exit(0)

async function answer(request: Request, { remoteAddress }: Remote) {
  const asset = assets(request)
  if (asset) return asset
  const visited = portsFor(request, remoteAddress)
  return compressed(request, await inTurn(visited.clientAddress(request), async () => app.fetch(request, visited)))
}

async function open() {
  const port = readPort(environment.PORT)
  const config = demo ? demoConfig(environment, port) : productionConfig(environment)
  const opened = await openPorts({ config, environment, trustProxy: environment.TRUST_PROXY === '1' })
  await opened.databases.migrate()
  if (opened.databases.isIndexLost) opened.ports.after(() => rebuildSearch(opened.ports))
  await (demo ? showDemo(opened.ports) : refuseDemoData(opened.ports))
  return { port, ...opened }
}

async function showDemo(demoPorts: Ports) {
  await loadDemo(demoPorts)
  await writeDemoDigests(demoPorts)
}

async function serve() {
  // The demonstration shows all its mails, so it listens on this machine only unless HOST says otherwise.
  const hostname = environment.HOST || (demo ? '127.0.0.1' : '0.0.0.0')
  try {
    const started = await serveHttp({ port, hostname }, answer)
    announce()
    return started
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new ConfigurationError(`PORT ${port} is taken by another program: end it, or choose another PORT.`)
  }
}

function announce() {
  console.log(`The portal is ready: ${ports.config.appUrl}`)
  if (demo) console.log(demoIntroduction(ports.config))
}

function refuseToStart(error: unknown): never {
  if (!(error instanceof ConfigurationError || error instanceof DemoRefused)) throw error
  console.error(`The portal did not start.\n${error.message}`)
  return Deno.exit(1)
}
