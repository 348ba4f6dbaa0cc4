import { DatabaseSync } from 'node:sqlite'
import { urlFor, urls } from '#src/urls.ts'
import { visitor } from './documents-client.ts'
import { killableServer } from './killable-server.ts'

type Visitor = Awaited<ReturnType<typeof visitor>>

const LOGINS = ['principal', 'secondaire', 'utilisateur', 'nouveau']
const RUNS = 20
const KILLED_AFTER_MS = { least: 300, most: 2500 }
const PAUSE_MS = 250
const HALF_STATE_HOURS = 3

/**
 * `npm run bench -- kill [RUNS]`: SIGKILL under uploads, then a new start on the same folder. Fails if something that was answered is not
 * there, a file is not what was sent, the database is broken, or a half state outlives the jobs.
 */
export async function benchKill() {
  const runs = Number(process.argv[3] ?? RUNS)
  const folder = Deno.makeTempDirSync()
  const acknowledged = new Map<string, Visitor>()
  let server = await killableServer(folder)
  // Once: an attempt at signing in that is killed stays counted, and a few of them close the door for a while.
  const people = await Promise.all(LOGINS.map((login) => visitor(server.url, login)))
  try {
    for (let run = 0; run < runs; run++) {
      const before = acknowledged.size
      let isOver = false
      const writing = Promise.all(people.map((someone, index) => upload(someone, `${run}-${index}`, acknowledged, () => isOver)))
      await new Promise((resolve) =>
        setTimeout(resolve, KILLED_AFTER_MS.least + Math.random() * (KILLED_AFTER_MS.most - KILLED_AFTER_MS.least)),
      )
      await server.kill()
      isOver = true
      await writing
      server = await killableServer(folder, server.port)
      console.log(`run ${run + 1}: ${acknowledged.size - before} uploads answered, then killed; ${broken(folder)}`)
    }
    const lost = await lostOf(folder, acknowledged)
    await server.kill()
    const halves = { before: uploading(folder), after: await afterJobs(folder) }
    console.log(`refused: ${[...refused].join(', ')}`)
    console.log(`${acknowledged.size} answered, ${lost} lost, ${halves.before} half states, ${halves.after} after the jobs`)
    if (lost > 0 || halves.after > 0 || broken(folder) !== 'whole') process.exitCode = 1
  } finally {
    Deno.removeSync(folder, { recursive: true })
  }
}

/** Until the server is killed. Only what was answered counts. */
async function upload(someone: Visitor, name: string, acknowledged: Map<string, Visitor>, isOver: () => boolean) {
  for (let number = 0; !isOver(); number++) {
    const label = `${name}-${number}.txt`
    const added = someone.add(new File([label.repeat(100)], label, { type: 'text/plain' }))
    // A connection of before the last kill fails once.
    await added.then(() => acknowledged.set(label, someone)).catch((error: Error) => refused.add(error.message))
    // A person's quota has to last for all runs.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

const refused = new Set<string>()

async function lostOf(folder: string, acknowledged: Map<string, Visitor>) {
  const ids = new Map(rows(folder, `select label, id from documents where state = 'ready'`) as [string, string][])
  let lost = 0
  for (const [label, someone] of acknowledged) {
    const answer = await someone.visit(urlFor(urls.documentFile, { id: ids.get(label) ?? 'lost' }))
    if ((await answer.text()) !== label.repeat(100)) lost++
  }
  return lost
}

async function afterJobs(folder: string) {
  const now = new Date(Date.now() + HALF_STATE_HOURS * 3_600_000).toISOString()
  const args = ['run', '--allow-all', '--no-lock', '--cached-only', 'src/commands/jobs.ts', '--demo', '--now', now]
  await new Deno.Command(Deno.execPath(), { args, env: { DATA_DIR: folder }, stdout: 'null' }).output()
  return uploading(folder)
}

function broken(folder: string) {
  const problems = [
    ...rows(folder, 'pragma integrity_check').filter(([said]) => said !== 'ok'),
    ...rows(folder, 'pragma foreign_key_check'),
  ]
  return problems.length === 0 ? 'whole' : JSON.stringify(problems)
}

const uploading = (folder: string) => rows(folder, `select id from documents where state = 'uploading'`).length

function rows(folder: string, sql: string) {
  const database = new DatabaseSync(`${folder}/portail.db`)
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row))
  } finally {
    database.close()
  }
}
