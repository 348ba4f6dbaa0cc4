import { Session } from 'node:inspector'
import { existsSync, writeFileSync } from 'node:fs'
import { openPorts } from '#src/adapters/deno-ports.ts'
import { app } from '#src/app.tsx'
import { demoConfig } from '#src/ports/config.ts'
import { loadDemo } from '#demo/load.ts'
import { fillWorld } from '#bench/server-world.ts'
const [path, n, prof] = Deno.args
const dir = '/tmp/h2-prof/data'
const fresh = !existsSync(dir + '/portail.db')
const opened = await openPorts({ config: demoConfig({}, 0), environment: { DATA_DIR: dir }, trustProxy: false })
await opened.databases.migrate()
if (fresh) { await loadDemo(opened.ports); await fillWorld(opened.ports) }
const cookie = 'session=' + 'manager'.padEnd(43, '_')
const ports = { ...opened.ports, clientAddress: () => '1.1.1.1' }
const visit = async () => { const r = await app.fetch(new Request('http://localhost' + path, { headers: { Cookie: cookie } }), ports); return r.text() }
let t = await visit()
console.log(t.length)
for (let i = 0; i < 150; i++) await visit()
const s = new Session(); 
if (prof) { s.connect(); s.post('Profiler.enable'); s.post('Profiler.setSamplingInterval', { interval: 200 }); s.post('Profiler.start') }
const c0 = process.cpuUsage(), t0 = performance.now()
for (let i = 0; i < Number(n); i++) await visit()
const c = process.cpuUsage(c0)
console.log(path, 'wall', ((performance.now() - t0) / Number(n)).toFixed(2), 'cpu', ((c.user + c.system) / 1000 / Number(n)).toFixed(2), 'rss', Math.round(process.memoryUsage().rss / 1e6))
if (prof) {
  const done = Promise.withResolvers<void>()
  s.post('Profiler.stop', (e: unknown, r: any) => { writeFileSync(prof, JSON.stringify(r.profile)); done.resolve() })
  await done.promise
}
Deno.exit(0)
