import { eq, sql } from 'drizzle-orm'
import { type Hashing, hashPassword } from '#src/auth/passwords.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { jobRuns, journal } from '#src/db/schema/operations.ts'
import { normaliseAnswer } from '#src/domain/account/secret-question.ts'
import { nightlyPurge } from '#src/jobs/purge.ts'
import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { DEMO_PASSWORD, DEMO_SECRET } from './accounts.ts'
import { demoRows } from './rows.ts'
import { demoWrites } from './writes.ts'

/** Made-up people must never meet real ones. */
export class DemoRefused extends Error {}

/** The act that marks a database as a demonstration's. */
const DEMO_MARK = 'demo_loaded'

type DemoSecrets = { passwordHash: string; secretAnswerHash: string }

/** Fills an empty database in demo mode, in one batch: a killed load leaves no row, and the next start repeats it. */
export async function loadDemo(ports: Ports, hashed?: DemoSecrets): Promise<void> {
  const { db, files, now, randomToken, config } = ports
  if (config.mode !== 'demo') throw new DemoRefused('demonstration data is loaded in demo mode only')
  if (await isMarked(ports)) return
  if (!(await isEmpty(ports)))
    throw new DemoRefused('DATA_DIR (or DATABASE_URL) holds real data: the demonstration needs an empty database of its own.')
  const post = { appUrl: config.appUrl, isDelivered: config.mail !== null }
  const rows = await demoRows({ now: now(), secrets: hashed ?? (await demoSecrets(config)), post, randomKey: randomToken })
  // Files first: a file without a row is invisible, a row without its file is not.
  await Promise.all(
    rows.files.map(({ storageKey, content }) => files.put(storageKey, new Blob([content]).stream(), content.length)),
  )
  const mark = journalEntry(ports, { act: DEMO_MARK })
  // Keeps the first tick from purging the account deactivated 61 days ago.
  const purged = { name: nightlyPurge.name, dueAt: nightlyPurge.latestDue(now()), finishedAt: now(), outcome: '0 purged' }
  await commit(db, [...demoWrites(db, rows), db.insert(jobRuns).values(purged), mark])
  await indexStructures(ports, rows.structures.length)
}

/** Demonstration passwords are public, so production refuses its data. */
export async function refuseDemoData(ports: Ports): Promise<void> {
  if (await isMarked(ports))
    throw new DemoRefused('DATA_DIR (or DATABASE_URL) holds demonstration data: production needs a database of its own.')
}

async function isMarked({ db }: Ports) {
  return (await db.$count(journal, eq(journal.act, DEMO_MARK))) > 0
}

/** A database with an imported directory but no account is not empty either. */
async function isEmpty({ db }: Ports) {
  const anything = sql`select 1 where exists (select 1 from users) or exists (select 1 from structures)`
  return (await db.values(anything)).length === 0
}

export async function demoSecrets(config: Hashing): Promise<DemoSecrets> {
  const [passwordHash, secretAnswerHash] = await Promise.all([
    hashPassword(DEMO_PASSWORD, config),
    hashPassword(normaliseAnswer(DEMO_SECRET.answer), config),
  ])
  return { passwordHash, secretAnswerHash }
}
