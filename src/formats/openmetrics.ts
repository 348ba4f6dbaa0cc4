export type Sample = { suffix?: string; labels?: Record<string, string | number>; value: number }
export type Metric = { name: string; type: 'counter' | 'gauge' | 'histogram'; help: string; samples: Sample[] }

export const OPENMETRICS_TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

/** https://prometheus.io/docs/specs/om/open_metrics_spec/: the samples of a name stand together, and the last line says that it is the last. */
export function openMetrics(metrics: Metric[]): string {
  return `${metrics.map(textOf).join('')}# EOF\n`
}

function textOf({ name, type, help, samples }: Metric) {
  const lines = samples.map(({ suffix = type === 'counter' ? '_total' : '', labels = {}, value }) => {
    return `${name}${suffix}${labelsOf(labels)} ${value}\n`
  })
  return `# TYPE ${name} ${type}\n# HELP ${name} ${escaped(help)}\n${lines.join('')}`
}

function labelsOf(labels: Record<string, string | number>) {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(String(value))}"`)
  return pairs.length > 0 ? `{${pairs.join()}}` : ''
}

function escaped(text: string) {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
