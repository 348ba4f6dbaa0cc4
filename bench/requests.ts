import { urls } from '#src/urls.ts'
import { visitor } from './documents-client.ts'
import { killableServer } from './killable-server.ts'
import { memoryOf } from './memory.ts'

const REQUESTS = 50_000
const CONNECTIONS = 16
/** A person has few sessions at once. */
const LOGINS = ['principal', 'secondaire', 'utilisateur', 'nouveau']
const PARTS = 20
const GROWTH_MAX = 1.05

/**
 * `npm run bench -- requests [COUNT]`: « Mon compte » and its information over 16 connections. Fails for an answer that is none of 200,
 * or if memory grows by more than a twentieth between the third and the fourth quarter.
 */
export async function benchRequests() {
  const total = Number(process.argv[3] ?? REQUESTS)
  const folder = Deno.makeTempDirSync()
  const server = await killableServer(folder)
  try {
    const people = await Promise.all(
      Array.from({ length: CONNECTIONS }, (_, index) =>
        visitor(server.url, LOGINS[index % LOGINS.length] ?? '', `192.0.2.${index + 1}`),
      ),
    )
    const memory: number[] = []
    let failed = 0
    for (let part = 0; part < PARTS; part++) {
      const each = Math.ceil(total / PARTS / CONNECTIONS)
      const startedAt = performance.now()
      const failures = await Promise.all(
        people.map(async ({ visit }) => {
          let failures = 0
          for (let number = 0; number < each; number++) {
            const answer = await visit(number % 2 ? urls.information : urls.account).catch(() => undefined)
            await answer?.body?.cancel()
            if (answer?.status !== 200) failures++
          }
          return failures
        }),
      )
      failed += failures.reduce((sum, each) => sum + each, 0)
      memory.push(memoryOf(server.processId, 'VmRSS'))
      const rate = (each * CONNECTIONS * 1000) / (performance.now() - startedAt)
      console.log(
        `${(part + 1) * each * CONNECTIONS} requests: ${rate.toFixed(0)} a second, ${memory.at(-1)?.toFixed(0)} MB, ${failed} failed`,
      )
    }
    const quarter = (index: number) => mean(memory.slice((PARTS / 4) * index, (PARTS / 4) * (index + 1)))
    const growth = quarter(3) / quarter(2)
    console.log(`memory of the last quarter beside the third: ${growth.toFixed(3)}`)
    if (failed > 0 || growth > GROWTH_MAX) process.exitCode = 1
  } finally {
    await server.kill()
    Deno.removeSync(folder, { recursive: true })
  }
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
