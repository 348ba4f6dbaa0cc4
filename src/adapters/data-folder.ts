import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { PRIVATE_FOLDER, restrict } from './private-files.ts'

type Environment = Record<string, string | undefined>

export function dataFolder({ DATA_DIR }: Environment) {
  return DATA_DIR || '.data'
}

/** Both databases on a server, files in S3, and no folder named: nothing is written to a disk. `scripts/launch.mjs` asks the same. */
export function hasNoDisk({ DATA_DIR, DATABASE_URL, SEARCH_DATABASE_URL, S3_ENDPOINT }: Environment): boolean {
  return !DATA_DIR && !!S3_ENDPOINT && [DATABASE_URL, SEARCH_DATABASE_URL].every((url) => url && !url.startsWith('file:'))
}

/** `own`: a folder that has this file already is the portal's own. */
export function makeFolder(folder: string, own: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
    if (existsSync(join(folder, own))) restrict(folder, PRIVATE_FOLDER)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new ConfigurationError(`DATA_DIR (${folder}) can't be written: ${error instanceof Error ? error.message : error}.`)
  }
}
