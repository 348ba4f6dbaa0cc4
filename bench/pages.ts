import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#src/adapters/clock-and-randomness.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { urls } from '#src/urls.ts'
import { writeBigAccount } from './big-account.ts'
import { launchChromium } from './chromium.ts'
import { visitor } from './documents-client.ts'
import { served } from './served.ts'
import { slowLine } from './slow-line.ts'

const RUNS = 7
const BARE_BYTES = 12_000

export async function benchPages() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const start = () => served('src/deno.ts', ['--demo'], { DATA_DIR: folder })
  // The first start loads the demonstration.
  await (await start()).close()
  const databases = await openDatabases({ DATA_DIR: folder }, { mayCreate: true })
  const big = await writeBigAccount({ db: sqlDatabase(databases.portal), now: systemClock })
  await databases.close()
  const portal = await start()
  const bare = Deno.serve({ port: 0, hostname: '127.0.0.1', onListen() {} }, () => new Response(barePage(), { headers: html }))
  const chromium = await launchChromium()
  try {
    const { cookie } = await visitor(portal.url, 'utilisateur')
    const line = slowLine(chromium)
    const floor = await median(() => line.firstPaint(`http://127.0.0.1:${bare.addr.port}/`))
    console.log(`a bare page of ${BARE_BYTES} bytes: painted after ${floor} ms (median of ${RUNS}, as below)`)
    const first = (path: string, of = '') => median(() => line.firstPaint(portal.url + path, of))
    tell(`${urls.signIn} painted, ready to be typed in`, await first(urls.signIn), floor)
    tell(`${urls.account} painted, ready to be typed in`, await first(urls.account, cookie), floor)
    tell(`${urls.account} with 40 structures and 200 subscriptions`, await first(urls.account, big), floor)
    tell(`${urls.manager} with 200 requests`, await first(urls.manager, big), floor)
    tell('a panel saved, from the click to the confirmation', await median(() => line.savedPanel(portal.url, cookie)), floor)
  } finally {
    await chromium.close()
    await bare.shutdown()
    await portal.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const barePage = () => `<!DOCTYPE html><title>floor</title><p>${'floor '.repeat(BARE_BYTES / 6)}`

async function median(measure: () => Promise<number>) {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await measure())
  return Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0)
}

function tell(what: string, milliseconds: number, floor: number) {
  console.log(`${what}: ${milliseconds} ms, ${(milliseconds / floor).toFixed(2)} times the bare page`)
}
