import { AsyncLocalStorage } from 'node:async_hooks'

const counting = new AsyncLocalStorage<{ statements: number }>()

/** How many statements the work sent, whoever built them. */
export async function countingStatements<Result>(work: () => Promise<Result>): Promise<{ result: Result; statements: number }> {
  const count = { statements: 0 }
  const result = await counting.run(count, work)
  return { result, statements: count.statements }
}

export function countStatements(statements: number) {
  const count = counting.getStore()
  if (count) count.statements += statements
}
