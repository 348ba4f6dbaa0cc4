// Runs a script on Deno, installing what is missing first; passes signals on, and its exit code back.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { installForServing } from './install.mjs'

installForServing()
const { runInstall } = createRequire(import.meta.url)('deno/install_api.cjs')
const [script, ...options] = process.argv.slice(2)
// Measured (BENCHMARKS.md): pages die young in 10 MB; the heap grows by a half instead of fourfold, because streams leave garbage that
// holds memory outside it. A command reads a million rows below 200 MB in a smaller one, for a twentieth more of processor time.
const [youngMb, growthPercent] = script.startsWith('src/commands/') ? [2, 20] : [10, 50]
const flags = `--min-semi-space-size=${youngMb},--max-semi-space-size=${youngMb},--heap-growing-percent=${growthPercent}`
const env = { DENO_V8_FLAGS: flags, ...process.env }
// Everything is pinned by package-lock.json, so Deno has nothing to fetch.
const permissions = permissionsOf(script, process.env)
if (script === 'src/deno.ts') console.log(`Deno may: ${permissions.join(' ')}`)
const deno = spawn(runInstall(), ['run', ...permissions, '--no-lock', '--cached-only', '--unstable-cron', script, ...options], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => deno.kill(signal))
deno.on('exit', (code) => process.exit(code ?? 1))

/** What a script may do on Deno. The portal: the network, its settings, its own files to read, its data to write. No program, no library. */
function permissionsOf(script, { DATA_DIR, DATABASE_URL, SEARCH_DATABASE_URL, S3_ENDPOINT }) {
  if (script !== 'src/deno.ts') return ['--allow-all']
  const running = ['--no-prompt', '--allow-net', '--allow-env', '--allow-sys']
  const isRemote = [DATABASE_URL, SEARCH_DATABASE_URL].every((url) => url && !url.startsWith('file:'))
  if (isRemote && S3_ENDPOINT && !DATA_DIR) return [...running, '--allow-read=.']
  const files = [DATABASE_URL, SEARCH_DATABASE_URL].filter((url) => url?.startsWith('file:'))
  const folders = [DATA_DIR || '.data', ...files.map((url) => dirname(url.replace(/^file:(\/\/)?/, '')))]
  // Deno reads a comma as the end of a path, and two as one comma.
  const data = folders.map((folder) => folder.replaceAll(',', ',,')).join()
  return [...running, `--allow-read=.,${data}`, `--allow-write=${data}`]
}
