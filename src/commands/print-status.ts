import type { Operations } from '#src/jobs/operations.queries.ts'

export function printStatus({ queue, sentToday, troubles, runs, unfinished, dead, holds }: Operations) {
  for (const { cause, since, reason } of holds) print('held', cause, `since ${since.toISOString()}`, reason)
  for (const { state, mails, oldest } of queue) print('mails', state, mails, oldest ? `oldest ${oldest.toISOString()}` : '')
  print('mails', 'sent in 24 hours', sentToday)
  for (const { cause, addresses } of dead) print('addresses', cause, addresses)
  for (const { name, dueAt, finishedAt, outcome } of runs)
    print('job', name, dueAt.toISOString(), finishedAt ? 'done' : 'not finished', outcome)
  for (const { name, dueAt, outcome } of unfinished) print('late', name, dueAt.toISOString(), outcome)
  for (const { key, state, lastError } of troubles) print('trouble', key, state, lastError)
}

function print(...columns: (string | number)[]) {
  console.log(columns.join('\t'))
}
