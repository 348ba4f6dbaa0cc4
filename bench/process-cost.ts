import { memoryOf } from './memory.ts'
import { taken } from './taken.ts'

/** What work cost this process: `peak` is the most memory that it held since it started, in MB. */
export async function costOf(work: () => Promise<unknown>) {
  const atRest = memoryOf(Deno.pid, 'VmRSS')
  const times = await taken(work)
  return { ...times, atRest, peak: memoryOf(Deno.pid, 'VmHWM') }
}

export type Cost = Awaited<ReturnType<typeof costOf>>

/** For the process that started this one. */
export function tellCosts(costs: Record<string, unknown>) {
  console.log(JSON.stringify(costs))
}

/** Runs a script of this house in a process of its own, to its end, and gives what it tells. */
export async function costsOf<Costs>(script: string, env: Record<string, string>): Promise<Costs> {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ['run', '--allow-all', '--no-lock', '--cached-only', script],
    env,
    stderr: 'inherit',
  }).output()
  if (!success) throw new Error(`${script} failed`)
  const output = new TextDecoder().decode(stdout)
  return JSON.parse(output || '{}') as Costs
}
