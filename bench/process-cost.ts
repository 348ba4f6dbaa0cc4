import { memoryOf } from './memory.ts'
import { taken } from './taken.ts'

/** The cost of work in this process. `peak`: most memory since its start, in MB. */
export async function costOf(work: () => Promise<unknown>) {
  const atRest = memoryOf(Deno.pid, 'VmRSS')
  const times = await taken(work)
  return { ...times, atRest, peak: memoryOf(Deno.pid, 'VmHWM') }
}

export type Cost = Awaited<ReturnType<typeof costOf>>

export function tellCosts(costs: Record<string, unknown>) {
  console.log(JSON.stringify(costs))
}

/** Runs a script of this project in a process of its own and returns what it prints. */
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
