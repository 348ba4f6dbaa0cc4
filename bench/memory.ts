import { readFileSync, writeFileSync } from 'node:fs'

const MB = 1e6

/** What a process holds now (`VmRSS`), or held at most (`VmHWM`), in MB: as the kernel of Linux counts it. */
export function memoryOf(processId: number, what: 'VmHWM' | 'VmRSS') {
  const [, kilobytes = '0'] = new RegExp(`${what}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? []
  return (Number(kilobytes) * 1024) / MB
}

/** From now on the most is counted anew. */
export function forgetPeakMemory(processId: number) {
  writeFileSync(`/proc/${processId}/clear_refs`, '5')
}
