import { mkdirSync, mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PARENT = resolve('node_modules/.cache/portals')

/** A new folder for what Deno serves: it opens nothing below /dev, where `npm test` may keep temporary files. */
export function diskFolder(): string {
  mkdirSync(PARENT, { recursive: true })
  return mkdtempSync(join(PARENT, 'portal-'))
}
