/** Wall time and processor time of work; other programs slow down the first only. */
export async function taken(work: () => Promise<unknown>) {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - startedAt, processor: (user + system) / 1000 }
}
