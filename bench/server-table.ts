import type { Recorded } from './server-floors.ts'

/** What one round saw: answers in a second, the time of each in milliseconds, processor time of one. */
export type Round = { perSecond: number; times: number[]; processor: number }

/** Beside the floor: answers a second, and processor time of one. One is as fast as the floor. */
export type Ratio = { answers: number; processor: number }

export function ratioTo(ours: Round[], others: Round[]): Ratio {
  const each = ours.flatMap((round, index) => {
    const other = others[index]
    return other ? [{ answers: round.perSecond / other.perSecond, processor: other.processor / round.processor }] : []
  })
  return { answers: median(each.map(({ answers }) => answers)), processor: median(each.map(({ processor }) => processor)) }
}

export const head = ['', 'req/s', 'ratio', 'by cpu', 'p50 ms', 'p99 ms', 'cpu ms', 'trips', 'stmts', 'rows', 'bytes']
  .map((title, index) => (index === 0 ? title.padEnd(16) : title.padStart(9)))
  .join('')

/** One row: what clients saw, and what the recording counted. */
export function tell(name: string, rounds: Round[], ratio?: Ratio, recorded?: Recorded) {
  // Of each round: what another program takes from one of them must not stand for all.
  const at = (share: number) =>
    median(rounds.map(({ times }) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0))
  const statements = recorded?.batches.reduce((sum, batch) => sum + batch.statements.length, 0)
  const figures = [
    median(rounds.map(({ perSecond }) => perSecond)),
    ratio?.answers,
    ratio?.processor,
    at(0.5),
    at(0.99),
    median(rounds.map(({ processor }) => processor)),
  ]
  const counted = [recorded?.batches.length, statements, recorded?.rows, recorded?.bytes]
  console.log(
    name.padEnd(16) +
      [...figures.map((figure) => figure?.toFixed(2)), ...counted].map((text) => String(text ?? '').padStart(9)).join(''),
  )
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
