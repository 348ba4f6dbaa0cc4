import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Served, served } from './served.ts'
import { prepare, type Recorded } from './server-floors.ts'
import { httpRequest, load, type Sender } from './server-load.ts'
import { type Scenario, sender } from './server-requests.ts'
import { head, type Ratio, type Round, ratioTo, tell } from './server-table.ts'

/** `--quick`: while one works; its figures are rough. */
const quick = Deno.args.includes('--quick')
const ROUNDS = quick ? 3 : 5
const ROUND_MS = quick ? 600 : 1000
const CONNECTIONS = quick ? [16] : [16, 64]
/** The ratios of BENCHMARKS.md. `--keep` writes this file. */
const KEPT = 'bench/server-ratios.json'
const WORSE_MAX = 0.1

type Ratios = Record<string, Ratio>

/**
 * Pages and acts under load, each beside its floor in the same run. Fails where one is a tenth worse than kept, in answers a second and in
 * processor time: other programs disturb the first alone.
 */
export async function benchServer() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const [ours, bare] = [join(folder, 'portal'), join(folder, 'floor')]
  const start = () => served('src/deno.ts', ['--demo'], { DATA_DIR: ours, TRUST_PROXY: '1' })
  // The first start loads the demonstration.
  await (await start()).close()
  const { scenarios, marks, floors } = await prepare(ours)
  cpSync(ours, bare, { recursive: true })
  writeFileSync(join(bare, 'floor.json'), JSON.stringify(floors))
  const [portal, floor] = [await start(), await served('bench/server-floor.ts', [], { DATA_DIR: bare })]
  try {
    const names = Deno.args.slice(1).filter((word) => !word.startsWith('--'))
    const wanted = scenarios.filter(({ name }) => names.length === 0 || names.includes(name))
    const ratios: Ratios = {}
    const senders = new Map(wanted.map((each) => [each.name, marks.map((mark, index) => sender(each.repeat(index, mark)))]))
    for (const connections of CONNECTIONS) {
      console.log(`\n${connections} connections, medians of ${ROUNDS} rounds of ${ROUND_MS} ms\n${head}`)
      for (const scenario of wanted.filter(({ connectionsMax = connections }) => connectionsMax >= connections)) {
        const own = senders.get(scenario.name)?.slice(0, connections) ?? []
        Object.assign(ratios, await compare(scenario, own, portal, floor, floors[scenario.name] as Recorded))
      }
      console.log(`memory: portal ${portal.memory().toFixed(0)} MB, floor ${floor.memory().toFixed(0)} MB`)
    }
    judge(ratios)
  } finally {
    await Promise.all([portal.close(), floor.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare({ name, status }: Scenario, senders: Sender[], portal: Served, floor: Served, recorded: Recorded) {
  const rounds: Record<'ours' | 'floor' | 'bare', Round[]> = { ours: [], floor: [], bare: [] }
  const isPost = recorded.batches.some(({ statements }) => statements.some(({ sql }) => !/^\s*select\b/i.test(sql)))
  const plain = httpRequest(isPost ? 'POST' : 'GET', `/${name}`, {})
  const constant = httpRequest('GET', '/constante', {})
  for (let round = 0; round < ROUNDS; round++) {
    rounds.ours.push(await timed(portal, senders, status))
    rounds.floor.push(
      await timed(
        floor,
        senders.map(() => () => plain),
      ),
    )
    if (name === 'informations')
      rounds.bare.push(
        await timed(
          floor,
          senders.map(() => () => constant),
        ),
      )
  }
  const ratio = ratioTo(rounds.ours, rounds.floor)
  tell(name, rounds.ours, ratio, recorded)
  tell('  its floor', rounds.floor)
  const ratios: Ratios = { [`${name}, ${senders.length}`]: ratio }
  if (rounds.bare.length === 0) return ratios
  const besideBare = ratioTo(rounds.ours, rounds.bare)
  tell('  12 kB alone', rounds.bare)
  console.log(`  beside 12 kB alone: ${besideBare.answers.toFixed(4)}`)
  return { ...ratios, [`${name} beside 12 kB, ${senders.length}`]: besideBare }
}

async function timed(server: Served, senders: Sender[], status = 200): Promise<Round> {
  const before = server.processor()
  const { times, seconds } = await load(server.port, senders, status, ROUND_MS)
  return { perSecond: times.length / seconds, times, processor: ((server.processor() - before) * 1000) / times.length }
}

function judge(ratios: Ratios) {
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Ratios
  const isWorse = (now: number, before: number) => now < before * (1 - WORSE_MAX)
  for (const [name, { answers, processor }] of Object.entries(ratios)) {
    const before = kept[name]
    if (!before || !isWorse(answers, before.answers) || !isWorse(processor, before.processor)) continue
    console.log(`${name}: ${answers.toPrecision(3)} beside its floor, ${before.answers} is kept: TOO SLOW`)
    process.exitCode = 1
  }
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value)
  if (Deno.args.includes('--keep')) writeFileSync(KEPT, `${JSON.stringify({ ...kept, ...ratios }, rounded, 2)}\n`)
}
