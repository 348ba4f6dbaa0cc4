// Runs a script on Deno, installing what is missing first; passes signals on, and its exit code back.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { install } from './install.mjs'

install()
const { runInstall } = createRequire(import.meta.url)('deno/install_api.cjs')
const [script, ...options] = process.argv.slice(2)
// What streams through is garbage at once: V8 looks for it after 4 MB, not 16, and when the rest has grown by half, not to the
// fourfold; that keeps more than half of the memory free.
const env = { DENO_V8_FLAGS: '--max-semi-space-size=4,--heap-growing-percent=50', ...process.env }
// Everything is pinned by package-lock.json, so Deno has nothing to fetch.
const deno = spawn(runInstall(), ['run', '--allow-all', '--no-lock', '--cached-only', '--unstable-cron', script, ...options], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => deno.kill(signal))
deno.on('exit', (code) => process.exit(code ?? 1))
