import { mendOrphans } from '#src/documents/mend-orphans.ts'
import type { Ports } from '#src/ports/ports.ts'

export async function mendDocuments(ports: Ports): Promise<string> {
  const { files, orphans, lost, found } = await mendOrphans(ports)
  return `${files} files, ${orphans.length} without a row deleted, ${lost.length} rows without a file, ${found.length} found again`
}
