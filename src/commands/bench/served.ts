import { readFileSync, writeFileSync } from 'node:fs'

const MB = 1e6

/** A script of this house, served by a process of its own, whose memory the system tells. */
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
    /** The most memory (RSS) that it held while this went on, in MB. */
    async peakMemory(work: () => Promise<unknown>) {
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5')
      await work()
      return memory(child.pid, 'VmHWM')
    },
    memory: () => memory(child.pid, 'VmRSS'),
    async close() {
      child.kill('SIGTERM')
      await child.status
    },
  }
}

export type Served = Awaited<ReturnType<typeof served>>

/** As the kernel of Linux counts it. */
function memory(pid: number, what: 'VmHWM' | 'VmRSS') {
  const [, kilobytes = '0'] = new RegExp(`${what}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kilobytes) * 1024) / MB
}

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
