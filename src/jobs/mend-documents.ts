import { mendOrphans } from '#src/documents/mend-orphans.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Files without a row, rows without a file: what a restored backup or a broken disk leaves. */
export async function mendDocuments(ports: Ports): Promise<string> {
  const { files, orphans, lost, found } = await mendOrphans(ports)
  return `${files} files, ${orphans.length} without a row deleted, ${lost.length} rows without a file, ${found.length} found again`
}
