import { openPorts } from '#src/adapters/deno-ports.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { app } from '#src/app.tsx'
import { demoConfig } from '#src/ports/config.ts'
import { urls } from '#src/urls.ts'
import type { Floor } from './server-floor.ts'
import { type Batch, recordingConnection, repeatable } from './server-recorded.ts'
import { type Scenario, scenarios } from './server-requests.ts'
import { fillWorld, PEOPLE } from './server-world.ts'

export type Recorded = Floor[string] & { rows: number }

/** Fills a portal of the demonstration, and does each request twice in this process to see what it asks of the databases. */
export async function prepare(folder: string) {
  const environment = { DATA_DIR: folder }
  const databases = await openDatabases(environment, { mayCreate: true })
  const opened = await openPorts({ config: demoConfig({}, 0), environment, trustProxy: false })
  const record: Batch[] = []
  let rows = 0
  const counting = {
    ...databases.portal,
    async batch(statements: Parameters<typeof databases.portal.batch>[0]) {
      const answers = await databases.portal.batch(statements)
      for (const answer of answers) rows += answer.rows.length
      return answers
    },
  }
  const ports = {
    ...opened.ports,
    db: sqlDatabase(recordingConnection(counting, 'portal', record)),
    search: sqlDatabase(recordingConnection(databases.search, 'search', record)),
  }

  const visit = async ({ method, path, headers, body }: ReturnType<ReturnType<Scenario['repeat']>>) => {
    const init = { method, headers, ...(body === undefined ? {} : { body }) }
    return app.fetch(new Request(`http://localhost${path}`, init), { ...ports, clientAddress: () => '192.0.2.200' })
  }
  const world = await fillWorld(ports)
  const marks = await Promise.all(
    world.people.map(async ({ cookie }) => {
      const page = await visit({ method: 'GET', path: urls.notifications, headers: { Cookie: cookie } })
      return /name="pour" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    }),
  )

  async function recorded({ name, status, repeat }: Scenario) {
    const send = repeat(PEOPLE - 1, marks.at(-1) ?? '')
    const recordings: Batch[][] = []
    let bytes = 0
    // The first builds the queries and may write a row that the others change.
    for (let turn = 0; turn < 3; turn++) {
      record.length = rows = 0
      const answer = await visit(send())
      bytes = (await answer.bytes()).length
      if (answer.status !== status) throw new Error(`${name}: ${answer.status}`)
      recordings.push([...record])
    }
    const batches = repeatable(recordings[1] ?? [], recordings[2] ?? [])
    return { batches, bytes, rows, hashes: name === 'sign-in' }
  }

  const all = scenarios(world)
  const floors: Record<string, Recorded> = {}
  for (const scenario of all) floors[scenario.name] = await recorded(scenario)
  await opened.settled()
  await opened.databases.close()
  await databases.close()
  return { scenarios: all, marks, floors }
}
