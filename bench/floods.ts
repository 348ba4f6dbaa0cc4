import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_PASSWORD } from '#demo/accounts.ts'
import { urls } from '#src/urls.ts'
import { signIn, visitor } from './documents-client.ts'
import { type Served, served } from './served.ts'

const VISITS = 15
const SIGN_INS = 7
/** What another person may notice of a flood. */
const SLOWER_MAX = 2
const OTHER = '192.0.2.7'
/** As bench/flooder.ts knows them. */
const FLOODS = ['sign-in', 'secret question', 'uploads', 'support', 'search', 'API', 'forms of many parts']

/** What another person notices while one person floods: a page, and a sign-in. Fails where it takes more than twice as long. */
export async function benchFloods() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const portal = await served('src/deno.ts', ['--demo'], { DATA_DIR: folder, TRUST_PROXY: '1' })
  try {
    const other = await visitor(portal.url, 'principal', OTHER)
    await noticed(portal, other)
    for (const flood of FLOODS) {
      const calm = await noticed(portal, other)
      tell(flood, calm, await during(flood, portal, () => noticed(portal, other)))
    }
  } finally {
    await portal.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function during<Result>(flood: string, { url }: Served, work: () => Promise<Result>) {
  const args = ['run', '--allow-all', '--no-lock', '--cached-only', 'bench/flooder.ts', url, flood]
  const flooder = new Deno.Command(Deno.execPath(), { args, stdout: 'piped', stderr: 'inherit' }).spawn()
  const output = flooder.stdout.pipeThrough(new TextDecoderStream()).getReader()
  await output.read()
  const result = await work()
  flooder.kill('SIGTERM')
  const { value: sent = '' } = await output.read()
  await flooder.status
  return { ...result, sent: sent.trim() }
}

type Noticed = { page: number; signIn: number; failed: number }

async function noticed({ url }: Served, { visit }: Awaited<ReturnType<typeof visitor>>): Promise<Noticed> {
  let failed = 0
  const timed = async (quantity: number, expected: number, send: () => Promise<Response>) => {
    const times: number[] = []
    for (let visits = 0; visits < quantity; visits++) {
      const startedAt = performance.now()
      const answer = await send()
      await answer.text()
      times.push(performance.now() - startedAt)
      if (answer.status !== expected) failed++
    }
    return times.toSorted((a, b) => a - b)[quantity >> 1] ?? 0
  }
  const page = await timed(VISITS, 200, () => visit(urls.account))
  const signedIn = await timed(SIGN_INS, 303, () => signIn(url, OTHER, 'secondaire', DEMO_PASSWORD))
  return { page, signIn: signedIn, failed }
}

function tell(name: string, calm: Noticed, flooded: Noticed & { sent: string }) {
  const ratios = [flooded.page / calm.page, flooded.signIn / calm.signIn]
  const [page, entry] = ratios.map((ratio) => ratio.toFixed(2))
  const isRight = ratios.every((ratio) => ratio <= SLOWER_MAX) && flooded.failed === 0
  console.log(
    `${name}: /compte ${calm.page.toFixed(1)} → ${flooded.page.toFixed(1)} ms (${page}), sign-in ${calm.signIn.toFixed(0)} → ${flooded.signIn.toFixed(0)} ms (${entry}), ${flooded.failed} failed; flood ${flooded.sent}: ${isRight ? 'right' : 'TOO SLOW'}`,
  )
  if (!isRight) process.exitCode = 1
}
