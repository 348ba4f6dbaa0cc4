import { asc, getTableColumns } from 'drizzle-orm'
import { structures } from '#src/db/schema/structures.ts'
import { importStructures } from '#src/directory/import-structures.ts'
import { sources } from '#src/directory/sources.ts'
import { csvRow } from '#src/formats/csv.ts'
import type { Ports } from '#src/ports/ports.ts'

export const headers = ['Type d’identifiant', 'Identifiant', 'Raison sociale', 'Ville']
export const csvOf = (rows: string[][]) => rows.map(csvRow).join('')

export function refusals() {
  const file = { text: '' }
  return {
    size: () => file.text.length,
    cutTo(size: number) {
      file.text = file.text.slice(0, size)
    },
    add(more: string) {
      file.text += more
    },
    text: () => file.text,
  }
}

export async function load(ports: Ports, csv: string, source: keyof typeof sources = 'portail', refusedRows = refusals()) {
  const file = { name: `import:${csv.length}`, pieces: piecesOf(csv), source: sources[source], refusedRows }
  return { tally: await importStructures(ports, file, () => {}), refused: refusedRows.text() }
}

export async function* piecesOf(csv: string, size = 1000) {
  for (let at = 0; at < csv.length; at += size) yield csv.slice(at, at + size)
}

export const stored = (ports: Ports) => {
  const { id, version, createdAt, indexedVersion, ...columns } = getTableColumns(structures)
  return ports.db.select(columns).from(structures).orderBy(asc(structures.identifier))
}
