import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '#test/support/free-port.ts'
import { killWith } from '#test/support/kill-with.ts'

export type StartedPortal = Awaited<ReturnType<typeof startPortal>>

const TAKEN = /PORT \d+ is taken by another program/

/** Starts the portal as `npm start` does, with its data in this folder and a process group of its own. */
export async function startPortal(folder: string) {
  for (;;) {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const server = spawn(process.execPath, ['scripts/launch.mjs', 'src/deno.ts', '--demo'], {
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, APP_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const { kill, ended } = killWith(server)
    const said = await beginning(server)
    // Another program took the port: try another one.
    if (TAKEN.test(said)) continue
    if (server.exitCode !== null) throw new Error(`the portal ended with ${server.exitCode}:\n${said}`)

    async function stop() {
      server.kill('SIGTERM')
      await ended
      kill()
    }
    return { url, server, stop, kill, ended }
  }
}

function beginning(server: ChildProcess) {
  const said: string[] = []
  return new Promise<string>((resolve) => {
    const listen = (text: Buffer) => {
      said.push(text.toString())
      if (said.join('').includes('The portal is ready')) resolve(said.join(''))
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('close', () => resolve(said.join('')))
  })
}
