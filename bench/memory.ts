import { readFileSync, writeFileSync } from 'node:fs'

const MB = 1e6

/** A process's memory now (`VmRSS`) or at its peak (`VmHWM`), in MB, by the Linux kernel. */
export function memoryOf(processId: number, what: 'VmHWM' | 'VmRSS') {
  const [, kilobytes = '0'] = new RegExp(`${what}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? []
  return (Number(kilobytes) * 1024) / MB
}

export function forgetPeakMemory(processId: number) {
  writeFileSync(`/proc/${processId}/clear_refs`, '5')
}
