import { HOUR_MS } from '#src/formats/durations.ts'

/**
 * The fact of an act that can be undone and done again at once: asking and withdrawing, naming and dismissing. Its hour is part of the
 * key of its mail, and a key is queued once, so each reader gets one mail an hour about the same thing, however often it is done.
 * The first act of an hour is announced; those after it are on the portal only. `about`: the ids that tell it from other things.
 */
export function hourlyFact(now: Date, ...about: string[]): string {
  return [...about, Math.floor(now.getTime() / HOUR_MS)].join(':')
}
