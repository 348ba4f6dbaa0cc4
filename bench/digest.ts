import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Counts } from './counting-connection.ts'
import { EVENTS_A_PERSON } from './made-up-portal.ts'
import { type Cost, costsOf } from './process-cost.ts'

const PEOPLE = Number(process.env.PEOPLE || 100_000)

type Costs = { compose: Cost & Counts; send: Cost & Counts; mails: number }
type Floor = { cost: Cost }

export async function benchDigest() {
  const small = await measured(PEOPLE / 10)
  const large = await measured(PEOPLE)
  const times = (what: 'compose' | 'send') => (large[what].processor / small[what].processor).toFixed(1)
  console.log(`ten times the people: ${times('compose')} times the processor to compose, ${times('send')} times to send`)
}

async function measured(people: number): Promise<Costs> {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const env = { DATA_DIR: folder, PEOPLE: String(people) }
  try {
    await costsOf('bench/digest-world.ts', env)
    const { cost: floor } = await costsOf<Floor>('bench/digest-floor.ts', env)
    const costs = await costsOf<Costs>('bench/digest-run.ts', env)
    tell(people, costs, floor)
    return costs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(people: number, { compose, send, mails }: Costs, floor: Cost) {
  console.log(`${people} people, ${people * EVENTS_A_PERSON} events, ${mails} mails`)
  for (const [name, cost] of Object.entries({ compose, send })) {
    const a = (count: number) => (count / people).toFixed(1)
    const rate = (ms: number) => `${(ms / 1000).toFixed(1)} s, ${Math.round((people * 1000) / ms)} people/s`
    console.log(`  ${name.padEnd(8)} ${rate(cost.wall)}; processor ${rate(cost.processor)}`)
    console.log(
      `           a person: ${a(cost.rowsRead)} rows handed over, ${a(cost.rowsWritten)} written; ${cost.roundTrips} round trips`,
    )
  }
  console.log(`  memory   ${send.peak.toFixed(0)} MB at most, ${compose.atRest.toFixed(0)} MB at rest`)
  console.log(
    `  floor    ${(floor.wall / 1000).toFixed(1)} s, processor ${(floor.processor / 1000).toFixed(1)} s, ${floor.peak.toFixed(0)} MB\n`,
  )
}
