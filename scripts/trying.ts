const TRIES = 3

/** For work that is all or nothing and may be done twice: a busy machine closes connections to workerd under way. */
export async function trying(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      if (tried === TRIES || !isConnectionLost(error)) throw error
    }
  }
}

function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return /fetch failed|other side closed|ECONNRESET|socket hang up/i.test(error.message) || isConnectionLost(error.cause)
}
