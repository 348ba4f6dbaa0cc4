// npm run jobs -- [--now 2026-11-23T06:00:00Z] [--demo]: runs what is due, once, and prints a line for each job.
// npm run jobs -- --status: runs nothing; prints the state of mails and jobs.

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

const runs = await tick({ ...ports, now: readClock() })
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
