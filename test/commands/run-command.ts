import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { diskFolder } from '#test/support/disk-folder.ts'

export function emptyFolder() {
  const folder = diskFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder with the databases of a new portal. */
export async function newPortal() {
  const folder = emptyFolder()
  const databases = await openDatabases({ DATA_DIR: folder }, { mayCreate: true })
  await databases.migrate()
  await databases.close()
  return folder
}

export type Ended = { code: number; stdout: string; stderr: string }

/** Runs a script of src/commands (or `deno.ts`) as its npm script does. */
export async function runCommand(script: string, words: string[], environment: Record<string, string>): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const run = promisify(execFile)('node', ['scripts/launch.mjs', `src/${script}`, ...words], {
    env: { PATH, HOME, ...environment },
  })
  onTestFinished(() => void run.child.kill())
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  )
}
