import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_PASSWORD } from '#demo/accounts.ts'
import { urls } from '#src/urls.ts'
import { signIn, visitor } from './documents-client.ts'
import { type Served, served } from './served.ts'

/** By turns without and with the flood, so that both meet the same machine. */
const ROUNDS = 3
const VISITS = 10
const SIGN_INS = 5
const SLOWER_MAX = 2
const OTHER = '192.0.2.7'
const FLOODS = ['sign-in', 'secret question', 'uploads', 'support', 'search', 'API', 'forms of many parts', 'archives', 'my data']

/** Fails where a page or a sign-in of another person takes more than twice as long. */
export async function benchFloods() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const portal = await served('src/deno.ts', ['--demo'], { DATA_DIR: folder, TRUST_PROXY: '1' })
  try {
    const other = await visitor(portal.url, 'principal', OTHER)
    await noticed(portal, other)
    const wanted = process.argv.slice(3)
    for (const flood of FLOODS.filter((each) => wanted.length === 0 || wanted.includes(each))) {
      const [calm, flooded]: [Noticed[], Noticed[]] = [[], []]
      for (let round = 0; round < ROUNDS; round++) {
        calm.push(await noticed(portal, other))
        flooded.push(await during(flood, portal, () => noticed(portal, other)))
      }
      tell(flood, together(calm), together(flooded))
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
  const { value: sent } = await output.read()
  if (!sent) throw new Error(`nothing was sent: ${flood}`)
  await flooder.status
  return result
}

type Noticed = { pages: number[]; signIns: number[]; failed: number }

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
    return times
  }
  const pages = await timed(VISITS, 200, () => visit(urls.account))
  const signIns = await timed(SIGN_INS, 303, () => signIn(url, OTHER, 'secondaire', DEMO_PASSWORD))
  return { pages, signIns, failed }
}

function together(all: Noticed[]) {
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
  const failed = all.reduce((sum, each) => sum + each.failed, 0)
  return { page: median(all.flatMap(({ pages }) => pages)), signIn: median(all.flatMap(({ signIns }) => signIns)), failed }
}

type Medians = ReturnType<typeof together>

function tell(name: string, calm: Medians, flooded: Medians) {
  const ratios = [flooded.page / calm.page, flooded.signIn / calm.signIn]
  const isRight = ratios.every((ratio) => ratio <= SLOWER_MAX) && flooded.failed === 0
  const change = (from: number, to: number) => `${from.toFixed(1)} → ${to.toFixed(1)} ms (${(to / from).toFixed(2)})`
  const [page, entry] = [change(calm.page, flooded.page), change(calm.signIn, flooded.signIn)]
  console.log(`${name}: /compte ${page}, sign-in ${entry}, ${flooded.failed} failed: ${isRight ? 'right' : 'TOO SLOW'}`)
  if (!isRight) process.exitCode = 1
}
