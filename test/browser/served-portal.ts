import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    portalUrl: string
  }
}

/** The portal as `npm start` serves it, with its demonstration data, for all the browser tests. */
export default async function serve(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'portail-navigateur-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['src/commands/launch.mjs', 'src/deno.ts', '--demo'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, APP_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(server)
  // What goes wrong in the portal is told beside the test that met it.
  server.stderr?.pipe(process.stderr)
  project.provide('portalUrl', url)

  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
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

function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
