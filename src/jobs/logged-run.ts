import { countingStatements } from '#src/db/statement-count.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Job } from './job.ts'
import { type Run, runJob } from './run-job.ts'

/** Writes a line of JSON in production, as each request does. What is not due leaves none. */
export async function loggedRun(ports: Ports, job: Job): Promise<Run> {
  const startedAt = ports.now().getTime()
  const { result: run, statements } = await countingStatements(() => runJob(ports, job))
  if (ports.config.mode !== 'production' || run.state === 'not due') return run
  const { name, dueAt, state, outcome } = run
  const at = ports.now()
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.log(JSON.stringify({ at, job: name, dueAt, state, ms: at.getTime() - startedAt, statements, outcome }))
  return run
}
