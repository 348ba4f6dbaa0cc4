import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '#test/support/free-port.ts'

/** The portal as `npm start` serves it, with its demonstration data, from this folder. `detached`: in a group of its own, to be killed whole. */
export async function startPortal(folder: string, { detached = false } = {}) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['scripts/launch.mjs', 'src/deno.ts', '--demo'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, APP_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  })
  await ready(server)
  return { url, server }
}

/** It says so itself once it listens; when it ends before, so do the tests. */
function ready(server: ChildProcess) {
  const said: string[] = []
  return new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said.push(text.toString())
      if (said.join('').includes('The portal is ready')) resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the portal ended with ${code}:\n${said.join('')}`)))
  })
}
