import { rmSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import { diskFolder } from '#test/support/disk-folder.ts'
import { type StartedPortal, startPortal } from './start-portal.ts'

/** A portal for one test file, for tests that change data or settings that others need. */
export function ownPortal() {
  const folder = diskFolder()
  let portal: StartedPortal
  beforeAll(async () => {
    portal = await startPortal(folder)
  })
  afterAll(async () => {
    await portal?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, url: () => portal.url }
}
