import { sql } from 'drizzle-orm'
import type { Database, Query } from '../../db/database.ts'
import { jsonEach, member } from '../../db/json-each.ts'
import { queuedMails } from '../../db/schema/mails.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Composed } from './composed.ts'
import { type DigestKind, digestKey } from './digest-kind.ts'
import { unsubscribeUrls } from './unsubscribe-token.ts'

/** D1 takes two megabytes in one parameter; characters may take two bytes and more. */
const CHARACTERS_A_STATEMENT = 700_000

/** The rows of digests, frozen as they will leave. One that was queued before, by a run that was killed, stays as it is. */
export function queueDigests({ db, now, config }: Ports, kind: DigestKind, day: LocalDate, digests: Composed[]): Query[] {
  const rows = digests.map(({ person, requires, body }) => {
    const { page, oneClick } = unsubscribeUrls(person.id, config)
    const key = digestKey(kind, person.id, day)
    return { key, userId: person.id, recipient: person.email, ...body(page), unsubscribeUrl: oneClick, requires }
  })
  return chunks(rows).map((some) => insertRows(db, kind, some, now()))
}

function insertRows(db: Database, kind: DigestKind, rows: Record<string, unknown>[], now: Date): Query {
  return db
    .insert(queuedMails)
    .select(sql`select ${member('key')}, ${kind}, ${member('userId')}, ${member('recipient')}, ${member('subject')}, ${member('html')},
      ${member('text')}, ${member('unsubscribeUrl')}, 'queued', ${now.getTime()}, ${now.getTime()}, null, null, 0, '', null, null,
      ${member('requires')}, null from ${jsonEach(rows)} where true`)
    .onConflictDoNothing()
}

function chunks<Row extends { html: string; text: string }>(rows: Row[]): Row[][] {
  const found: Row[][] = []
  let room = 0
  for (const row of rows) {
    const size = row.html.length + row.text.length
    if (size > room) {
      found.push([])
      room = CHARACTERS_A_STATEMENT
    }
    found.at(-1)?.push(row)
    room -= size
  }
  return found
}
