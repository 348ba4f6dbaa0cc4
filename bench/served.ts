import { forgetPeakMemory, memoryOf, processorOf } from './memory.ts'

export async function served(script: string, args: string[], env: Record<string, string>) {
  const port = freePort()
  const url = `http://localhost:${port}`
  const child = new Deno.Command(Deno.execPath(), {
    args: ['run', '--allow-all', '--no-lock', '--cached-only', '--unstable-cron', script, ...args],
    env: { ...env, PORT: String(port), APP_URL: url },
    stdout: 'null',
    stderr: 'inherit',
  }).spawn()
  await answering(`${url}/sante`)
  return {
    url,
    port,
    /** Peak memory (RSS) during the work, in MB. */
    async peakMemory(work: () => Promise<unknown>) {
      forgetPeakMemory(child.pid)
      await work()
      return memoryOf(child.pid, 'VmHWM')
    },
    memory: () => memoryOf(child.pid, 'VmRSS'),
    processor: () => processorOf(child.pid),
    async close() {
      child.kill('SIGTERM')
      await child.status
    },
  }
}

export type Served = Awaited<ReturnType<typeof served>>

function freePort() {
  const probe = Deno.listen({ port: 0, hostname: '127.0.0.1' })
  const { port } = probe.addr as Deno.NetAddr
  probe.close()
  return port
}

async function answering(url: string) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}
