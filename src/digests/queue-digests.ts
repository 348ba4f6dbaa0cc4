import { sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { jsonEach, member } from '#src/db/json-each.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Composed } from './composed.ts'
import { type DigestKind, digestKey } from './digest-kind.ts'
import { unsubscribeUrls } from './unsubscribe-token.ts'

/** D1 takes 2 MB in one parameter, and a character may take several bytes. This much is in memory at once. */
const CHARACTERS_A_STATEMENT = 250_000

export function* queueDigests(ports: Ports, kind: DigestKind, day: LocalDate, digests: Composed[]): Generator<Query> {
  let [rows, characters]: [Row[], number] = [[], 0]
  for (const digest of digests) {
    const row = toRow(ports, kind, day, digest)
    rows.push(row)
    characters += row.html.length + row.text.length
    if (characters < CHARACTERS_A_STATEMENT && digest !== digests.at(-1)) continue
    yield insertRows(ports.db, kind, rows, ports.now())
    ;[rows, characters] = [[], 0]
  }
}

type Row = ReturnType<typeof toRow>

function toRow({ config }: Ports, kind: DigestKind, day: LocalDate, { person, requires, body }: Composed) {
  const { page, oneClick } = unsubscribeUrls(person.id, config)
  const key = digestKey(kind, person.id, day)
  return { key, userId: person.id, recipient: person.email, ...body(page), unsubscribeUrl: oneClick, requires }
}

function insertRows(db: Database, kind: DigestKind, rows: Row[], now: Date): Query {
  return db
    .insert(queuedMails)
    .select(sql`select ${member('key')}, ${kind}, ${member('userId')}, ${member('recipient')}, ${member('subject')}, ${member('html')},
      ${member('text')}, ${member('unsubscribeUrl')}, 'queued', ${now.getTime()}, ${now.getTime()}, null, null, 0, '', null, null,
      ${member('requires')}, null, null from ${jsonEach(rows)} where true`)
    .onConflictDoNothing()
}
