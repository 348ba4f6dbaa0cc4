const MS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 }

export type Duration = Partial<Record<keyof typeof MS, number>>

/** Only the test moves it. Timers that come due on the way are run. */
export function standingClock(start: string) {
  let instant = Date.parse(start)
  const timers = new Set<{ at: number; work: () => void }>()
  return {
    now: () => new Date(instant),
    pass(duration: Duration) {
      for (const [unit, quantity] of Object.entries(duration)) instant += quantity * MS[unit as keyof typeof MS]
      for (const due of [...timers].filter(({ at }) => at <= instant)) {
        timers.delete(due)
        due.work()
      }
    },
    timer(ms: number, work: () => void) {
      const timer = { at: instant + ms, work }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    timers: () => timers.size,
    set(iso: string) {
      instant = Date.parse(iso)
    },
  }
}
