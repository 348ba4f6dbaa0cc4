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

/** Linux counts processor time in ticks of 10 ms. */
const TICK_SECONDS = 0.01

/** Seconds of processor time that a process took since its start, its threads included. */
export function processorOf(processId: number) {
  const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS
}
