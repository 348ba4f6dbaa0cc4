import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOCUMENT_BYTES_MAX } from '#src/domain/document/document-rules.ts'
import { timedBody, visitor } from './documents-client.ts'
import { type Served, served } from './served.ts'
import { taken } from './taken.ts'

const UPLOADS = 8
const ARCHIVED = 100
const ARCHIVED_BYTES = 2_000_000

export async function benchDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const start = () => served('src/deno.ts', ['--demo'], { DATA_DIR: join(folder, 'portail') })
  // The first start loads the demonstration, which must not be measured.
  await (await start()).close()
  const portal = await start()
  const bare = await served('bench/bare-server.ts', [], { DATA_DIR: join(folder, 'bare') })
  const memory = `${portal.memory().toFixed(0)} MB (${bare.memory().toFixed(0)} MB)`
  console.log(`at rest: ${memory}. In brackets: the floor.\n`)
  try {
    await uploadAtOnce(portal, bare)
    await archive(portal, bare)
  } finally {
    await Promise.all([portal.close(), bare.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function uploadAtOnce(portal: Served, bare: Served) {
  const content = pdfOf(DOCUMENT_BYTES_MAX)
  const people = await Promise.all(['principal', 'secondaire', 'utilisateur'].map((login) => visitor(portal.url, login)))
  const all = (send: (index: number) => Promise<unknown>) => () => Promise.all(Array.from({ length: UPLOADS }, (_, i) => send(i)))
  const ours = await measured(
    portal,
    all(async (index) => people[index % people.length]?.add(new File([content], `${index}.pdf`))),
  )
  const floor = await measured(
    bare,
    all(async () => (await fetch(bare.url, { method: 'POST', body: content })).text()),
  )
  tell(`${UPLOADS} uploads of ${DOCUMENT_BYTES_MAX} bytes at once`, ours, floor)
}

async function archive(portal: Served, bare: Served) {
  const person = await visitor(portal.url, 'nouveau')
  const content = pdfOf(ARCHIVED_BYTES)
  for (let index = 0; index < ARCHIVED; index++) await person.add(new File([content], `${index}.pdf`))
  const ids = await person.documentIds()
  const ours = { first: 0, bytes: 0 }
  const ourCost = await measured(portal, async () => Object.assign(ours, await timedBody(() => person.archive(ids))))
  const floor = { first: 0, bytes: 0 }
  const floorCost = await measured(bare, async () => Object.assign(floor, await timedBody(() => fetch(bare.url))))
  tell(`a ZIP of ${ids.length} documents, ${ours.bytes} bytes`, ourCost, floorCost)
  console.log(`  first byte  ${ours.first.toFixed(0)} ms (${floor.first.toFixed(0)} ms)`)
}

type Cost = { before: number; peak: number; wall: number }

async function measured(server: Served, work: () => Promise<unknown>): Promise<Cost> {
  let wall = 0
  const before = server.memory()
  const peak = await server.peakMemory(async () => {
    wall = (await taken(work)).wall
  })
  return { before, peak, wall }
}

function tell(what: string, ours: Cost, floor: Cost) {
  console.log(what)
  console.log(
    `  peak memory ${ours.peak.toFixed(0)} MB (${floor.peak.toFixed(0)} MB), ${ours.before.toFixed(0)} MB (${floor.before.toFixed(0)} MB) before`,
  )
  console.log(
    `  time        ${ours.wall.toFixed(0)} ms (${floor.wall.toFixed(0)} ms): ${(ours.wall / floor.wall).toFixed(1)} times`,
  )
}

function pdfOf(sizeBytes: number) {
  const content = crypto.getRandomValues(new Uint8Array(65_536))
  const whole = new Uint8Array(sizeBytes)
  for (let at = 0; at < sizeBytes; at += content.length) whole.set(content.subarray(0, sizeBytes - at), at)
  whole.set(new TextEncoder().encode('%PDF-1.7\n'))
  return whole
}
