// npm run jobs -- [--now 2026-11-23T06:00:00Z] [--demo]: runs what is due, once, and prints a line for each job. Another clock purges
// people and deletes rows before their time, so production wants `--i-mean-it` with it.
// npm run jobs -- --status: runs nothing; prints the state of mails and jobs.

import { resumeJobs } from '#src/jobs/hold-ahead-of-time.ts'
import { readOperations } from '#src/jobs/operations.queries.ts'
import { tick } from '#src/jobs.ts'
import { refuse } from './command-config.ts'
import { commandPorts } from './command-ports.ts'
import { printStatus } from './print-status.ts'

const { ports, databases, settled } = await commandPorts('jobs')

if (Deno.args.includes('--status')) {
  printStatus(await readOperations(ports.db, ports.now()))
  await databases.close()
  Deno.exit(0)
}

const now = readClock()
if (now !== ports.now && ports.config.mode !== 'demo') {
  if (!Deno.args.includes('--i-mean-it'))
    refuse('jobs', '--now purges and deletes for good what is due by then: add --i-mean-it.')
  await resumeJobs({ ...ports, now })
}
const runs = await tick({ ...ports, now })
for (const { name, dueAt, state, outcome } of runs) console.log(`${name}\t${dueAt.toISOString()}\t${state}\t${outcome}`)
await settled()
await databases.close()
Deno.exit(runs.some(({ state }) => state === 'failed') ? 1 : 0)

function readClock() {
  const index = Deno.args.indexOf('--now')
  const given = Deno.args[index + 1] ?? ''
  if (index === -1) return ports.now
  if (Number.isNaN(Date.parse(given))) refuse('jobs', `--now takes an instant such as 2026-11-23T06:00:00Z, not "${given}".`)
  const shiftMs = Date.parse(given) - Date.now()
  return () => new Date(Date.now() + shiftMs)
}
