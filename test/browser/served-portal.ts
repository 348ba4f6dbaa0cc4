import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { diskFolder } from '#test/support/disk-folder.ts'
import { startPortal } from './start-portal.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portalUrls: string[]
  }
}

/** One portal a worker, so that parallel files don't share data. */
export default async function serve(project: TestProject) {
  const portals = await Promise.all(Array.from({ length: project.config.maxWorkers }, openPortal))
  project.provide(
    'portalUrls',
    portals.map(({ url }) => url),
  )
  return () => Promise.all(portals.map(({ close }) => close()))
}

async function openPortal() {
  const folder = diskFolder()
  const { url, server, stop } = await startPortal(folder)
  // Shows the portal's errors beside the test.
  server.stderr?.pipe(process.stderr)

  async function close() {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, close }
}
