import type { Ports } from '#src/ports/ports.ts'

const LIMIT_MS = 5000

/** Rejects after five seconds: a probe has to answer. */
export async function within<Result>({ timer }: Ports, work: Promise<Result>): Promise<Result> {
  let stop = () => {}
  const late = new Promise<never>((_, reject) => {
    stop = timer(LIMIT_MS, () => reject(new Error('no answer')))
  })
  return Promise.race([work, late]).finally(stop)
}
