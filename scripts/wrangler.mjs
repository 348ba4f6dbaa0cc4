// Runs wrangler on the Node of the packages, without telemetry.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const DATABASES = ['portail', 'recherche']

const NODE = join('node_modules', '.bin', 'node')
const WRANGLER = join('node_modules', 'wrangler', 'bin', 'wrangler.js')
const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  // The banner checks for a newer release.
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

let child
let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    isStopping = true
    child?.kill(signal)
  })
}

export const wrangler = (...options) => run([WRANGLER, ...options])

/** Runs a script on the packages' Node and passes signals on. Returns only after success; exits otherwise. */
export async function run(script) {
  if (isStopping) process.exit(0)
  // Without stdin, wrangler asks no questions.
  child = spawn(NODE, script, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...QUIET } })
  const [code] = await once(child, 'exit')
  if (isStopping) process.exit(0)
  if (code !== 0) process.exit(code ?? 1)
}
