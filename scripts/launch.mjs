// Runs a script on Deno, installing what is missing first; passes signals on, and its exit code back.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { installForServing } from './install.mjs'
import { permissionsOf } from './permissions.mjs'

installForServing()
const { runInstall } = createRequire(import.meta.url)('deno/install_api.cjs')
const [script, ...options] = process.argv.slice(2)
// Streams leave garbage that holds database memory: V8 collects after 2 MB instead of 16, and fully when the heap has grown by a
// fifth instead of fourfold. This more than halves the memory.
const env = { DENO_V8_FLAGS: '--max-semi-space-size=2,--heap-growing-percent=20', ...process.env }
// Everything is pinned by package-lock.json, so Deno has nothing to fetch.
const permissions = permissionsOf(script, process.env)
if (script === 'src/deno.ts') console.log(`Deno may: ${permissions.join(' ')}`)
const deno = spawn(runInstall(), ['run', ...permissions, '--no-lock', '--cached-only', '--unstable-cron', script, ...options], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => deno.kill(signal))
deno.on('exit', (code) => process.exit(code ?? 1))
