import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startPortal } from './start-portal.ts'

/** A portal of one file of tests alone, for those that use up what others look for, or break what others need. */
export function ownPortal() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-navigateur-'))
  let portal: Awaited<ReturnType<typeof startPortal>>
  beforeAll(async () => {
    portal = await startPortal(folder)
  })
  afterAll(async () => {
    const ended = new Promise((resolve) => portal.server.once('exit', resolve))
    portal.server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, url: () => portal.url }
}
