/** Runs every item, then throws the first failure, if any, with their number. */
export async function eachDespiteFailures<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new Error(`${failures.length} of ${items.length} failed`, { cause: failures[0] })
}
