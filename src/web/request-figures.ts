import type { Metric, Sample } from '#src/formats/openmetrics.ts'

const LIMITS_S = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** A visitor may invent any method, and each would be kept. */
const METHODS = ['GET', 'HEAD', 'POST']

type Answered = { method: string; route: string; status: number; ms: number; statements: number }
type Figures = { statuses: Map<number, number>; within: number[]; seconds: number; statements: number }

/** Of this process since its start: by method and route, which the table of routes limits. */
const counted = new Map<string, Figures>()

export function countRequest({ method, route, status, ms, statements }: Answered) {
  const key = `${METHODS.includes(method) ? method : 'other'} ${route}`
  const figures = counted.get(key) ?? { statuses: new Map(), within: LIMITS_S.map(() => 0), seconds: 0, statements: 0 }
  counted.set(key, figures)
  figures.statuses.set(status, (figures.statuses.get(status) ?? 0) + 1)
  figures.within = figures.within.map((requests, index) => requests + Number(ms <= (LIMITS_S[index] ?? 0) * 1000))
  figures.seconds += ms / 1000
  figures.statements += statements
}

export function requestMetrics(): Metric[] {
  const all = [...counted].map(([key, figures]) => {
    const [method = '', route = ''] = key.split(' ')
    return { labels: { method, route }, figures }
  })
  return [
    {
      name: 'portal_requests',
      type: 'counter',
      help: 'Requests answered by this process.',
      samples: all.flatMap(({ labels, figures }) =>
        [...figures.statuses].map(([status, value]) => ({ labels: { ...labels, status }, value })),
      ),
    },
    {
      name: 'portal_request_seconds',
      type: 'histogram',
      help: 'Time until the answer began.',
      samples: all.flatMap(({ labels, figures }) => durations(labels, figures)),
    },
    {
      name: 'portal_statements',
      type: 'counter',
      help: 'SQL statements that requests sent.',
      samples: all.map(({ labels, figures }) => ({ labels, value: figures.statements })),
    },
  ]
}

function durations(labels: Record<string, string>, { statuses, within, seconds }: Figures): Sample[] {
  const requests = [...statuses.values()].reduce((sum, each) => sum + each, 0)
  const limits = within.map((value, index) => ({ suffix: '_bucket', labels: { ...labels, le: LIMITS_S[index] ?? 0 }, value }))
  return [
    ...limits,
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: requests },
    { suffix: '_sum', labels, value: seconds },
    { suffix: '_count', labels, value: requests },
  ]
}
