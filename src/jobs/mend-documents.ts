import { mendOrphans } from '#src/documents/mend-orphans.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Mends files without a row and rows without a file, as after a restored backup or a disk failure. */
export async function mendDocuments(ports: Ports): Promise<string> {
  const { files, orphans, lost, found } = await mendOrphans(ports)
  return `${files} files, ${orphans.length} without a row deleted, ${lost.length} rows without a file, ${found.length} found again`
}
