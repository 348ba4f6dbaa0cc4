import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The path of a large PDF, which the browser reads from the disk: passing it from memory takes seconds. */
export function hugePdf(name: string, sizeBytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'portail-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, '%PDF-1.7')
  truncateSync(path, sizeBytes)
  return path
}
