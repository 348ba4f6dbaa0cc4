import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPorts } from '#src/adapters/deno-ports.ts'
import { app } from '#src/app.tsx'
import { demoConfig } from '#src/ports/config.ts'
import type { Ports } from '#src/ports/ports.ts'
import { mannWhitney } from './mann-whitney.ts'
import { taken } from './taken.ts'
import { doors } from './timing-doors.ts'

const PAIRS = Number(process.env.PAIRS || 1000)
const WARM_UP = 200
const P_MIN = 0.01

type Opened = Awaited<ReturnType<typeof openPorts>>

/** Public pages that must not reveal accounts: processor time for known and unknown addresses, in random order. */
export async function benchTiming() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const environment = { DATA_DIR: folder }
  const opened = await openPorts({ config: demoConfig(environment, 80), environment, trustProxy: false })
  await opened.databases.migrate()
  opened.ports.mailer = { send: async () => sent, sendBatch: async (_, mails) => ({ ...sent, providerIds: mails.map(() => '') }) }
  for (const [door, { path, accounts }] of Object.entries(doors)) {
    for (const statement of accounts(WARM_UP + 2 * PAIRS)) await opened.ports.db.run(statement)
    await measured(opened, path, requests(door, 0, WARM_UP))
    const isAlike = async (from: number) => tell(door, await measured(opened, path, requests(door, from, PAIRS)))
    // One in a hundred differs by chance, so a difference counts when it is found again.
    if (!((await isAlike(WARM_UP)) || (await isAlike(WARM_UP + PAIRS)))) process.exitCode = 1
  }
  await opened.databases.close()
  rmSync(folder, { recursive: true, force: true })
}

const sent = { outcome: 'sent' as const, providerId: '' }

type Kind = 'known' | 'unknown'
type Request = { kind: Kind; address: string }

/** In random order: what one request leaves to be done, such as collecting its garbage, then slows both kinds alike. */
async function measured(opened: Opened, path: string, asked: Request[]) {
  const times: Record<Kind, number[]> = { known: [], unknown: [] }
  const later = { known: 0, unknown: 0 }
  for (const { kind, address } of shuffled(asked)) {
    times[kind].push((await taken(() => ask(opened, path, address))).processor)
    later[kind] += (await taken(opened.settled)).processor / PAIRS
  }
  return { times, later }
}

function requests(door: string, from: number, quantity: number): Request[] {
  const numbers = Array.from({ length: quantity }, (_, index) => String(from + index).padStart(5, '0'))
  return numbers.flatMap((number) => [
    { kind: 'known', address: `connu-${door[0]}${number}@exemple.fr` },
    { kind: 'unknown', address: `autre-${door[0]}${number}@exemple.fr` },
  ])
}

function shuffled<Item>(items: Item[]) {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

let asked = 0

/** Each request comes from a network of its own, since a network may ask for few mails. */
async function ask({ ports }: { ports: Ports }, path: string, login: string) {
  const address = `10.${++asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const request = { method: 'POST', body: new URLSearchParams({ login }), headers }
  const answer = await app.request(`http://localhost${path}`, request, { ...ports, clientAddress: () => address })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  await answer.text()
}

function tell(door: string, { times: { known, unknown }, later }: Awaited<ReturnType<typeof measured>>) {
  const { p, auc } = mannWhitney(known, unknown)
  const median = (times: number[]) => (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(3)
  const verdict = p > P_MIN ? 'no difference' : 'DIFFERENT'
  console.log(
    `${door}: n = ${PAIRS}, medians ${median(known)} ms known, ${median(unknown)} ms unknown; AUC ${auc.toFixed(3)}, p = ${p.toPrecision(2)}: ${verdict}`,
  )
  console.log(
    `  after the answer, on average: ${later.known.toFixed(3)} ms known, its mail sent; ${later.unknown.toFixed(3)} ms unknown`,
  )
  return p > P_MIN
}
