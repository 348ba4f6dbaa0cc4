import { HOUR_MS } from '#src/formats/durations.ts'
import type { DownloadSlot } from '#src/ports/heavy-work.ts'

/** A download whose end goes unnoticed must not block its person for ever. */
const FORGOTTEN_AFTER_MS = HOUR_MS

/** One download of each person at a time, in this process. `pause`: before each chunk, where all people share one thread. */
export function oneDownload(now: () => Date, pause = async () => {}): DownloadSlot {
  const begun = new Map<string, { at: number }>()
  return (userId) => {
    const earlier = begun.get(userId)
    if (earlier && now().getTime() - earlier.at < FORGOTTEN_AFTER_MS) return undefined
    const own = { at: now().getTime() }
    begun.set(userId, own)
    const giveBack = () => {
      if (begun.get(userId) === own) begun.delete(userId)
    }
    return { pause, giveBack }
  }
}
