import type { Ports } from '#src/ports/ports.ts'

/** Something would have been written through ports that only read. */
export class WriteRefused extends Error {}

/** The same ports, through which nothing can be written, now or after the response: a write throws WriteRefused. */
export function readOnly(ports: Ports): Ports {
  const { db, search, files } = ports
  const noWrites = { insert: refuse, update: refuse, delete: refuse, run: refuse }
  return {
    ...ports,
    db: Object.assign(Object.create(db), noWrites),
    search: Object.assign(Object.create(search), noWrites),
    files: Object.assign(Object.create(files), { put: refuse, delete: refuse }),
    after: () => {},
  }
}

function refuse(): never {
  throw new WriteRefused('these ports only read')
}
