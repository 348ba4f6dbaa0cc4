/** Makes work wait its turn, so that two never start closer to each other than `betweenMs`. */
export function pacer(betweenMs: number) {
  let freeAt = 0
  return async function paced<T>(work: () => Promise<T>): Promise<T> {
    const waitMs = freeAt - Date.now()
    freeAt = Math.max(Date.now(), freeAt) + betweenMs
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    return work()
  }
}
