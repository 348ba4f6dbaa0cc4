import { HOUR_MS } from '#src/formats/durations.ts'

/**
 * For acts that can be undone and done again at once, such as asking and withdrawing. The hour is part of the mail's key, and a key is
 * queued once: each reader gets one mail an hour about the same thing. `about`: the ids that tell it from other things.
 */
export function hourlyFact(now: Date, ...about: string[]): string {
  return [...about, Math.floor(now.getTime() / HOUR_MS)].join(':')
}
