import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPortal } from './start-portal.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portalUrl: string
  }
}

/** One portal for all the browser tests. */
export default async function serve(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'portail-navigateur-'))
  const { url, server } = await startPortal(folder)
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
