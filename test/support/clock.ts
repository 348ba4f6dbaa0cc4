const MS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 }

export type Duration = Partial<Record<keyof typeof MS, number>>

/** A clock that moves only when a test moves it. */
export function standingClock(start: string) {
  let instant = Date.parse(start)
  return {
    now: () => new Date(instant),
    pass(duration: Duration) {
      for (const [unit, quantity] of Object.entries(duration)) instant += quantity * MS[unit as keyof typeof MS]
    },
    set(iso: string) {
      instant = Date.parse(iso)
    },
  }
}
