import { expect, test } from 'vitest'
import { openMetrics } from '#src/formats/openmetrics.ts'

test('names stand with their type, counters end with « _total », labels are escaped, and the last line says so', () => {
  const requests = { name: 'requests', type: 'counter', help: 'Said "so".' } as const
  const text = openMetrics([
    { ...requests, samples: [{ labels: { route: 'a"b\\c\nd', status: 200 }, value: 3 }] },
    { name: 'free_bytes', type: 'gauge', help: 'Free.', samples: [{ value: 0.5 }] },
  ])
  expect(text.split('\n')).toEqual([
    '# TYPE requests counter',
    '# HELP requests Said \\"so\\".',
    'requests_total{route="a\\"b\\\\c\\nd",status="200"} 3',
    '# TYPE free_bytes gauge',
    '# HELP free_bytes Free.',
    'free_bytes 0.5',
    '# EOF',
    '',
  ])
})
