import { sql } from 'drizzle-orm'
import { hashPassword } from '../auth/passwords.ts'
import { commit } from '../db/database.ts'
import { affiliationScopes, affiliations } from '../db/schema/affiliations.ts'
import { credentials, notificationSettings, users } from '../db/schema/people.ts'
import { departments, structures } from '../db/schema/structures.ts'
import { normaliseAnswer } from '../domain/secret-question.ts'
import type { Ports } from '../ports/ports.ts'
import { DEMO_PASSWORD, DEMO_SECRET } from './accounts.ts'
import { inserts } from './inserts.ts'
import { demoRows } from './rows.ts'

/** Made-up people must never meet real ones. */
export class DemoRefused extends Error {}

/** Fills an empty database, in demo mode only. One batch: a load that was killed has left nothing, and the next start does it. */
export async function loadDemo(ports: Ports): Promise<void> {
  if (ports.config.mode !== 'demo') throw new DemoRefused('demonstration data is loaded in demo mode only')
  if (!(await isEmpty(ports))) return
  const { db } = ports
  const rows = demoRows(ports.now(), await secrets(ports))
  await commit(db, [
    ...inserts(db, users, rows.users),
    ...inserts(db, credentials, rows.credentials),
    ...inserts(db, notificationSettings, rows.notificationSettings),
    ...inserts(db, structures, rows.structures),
    ...inserts(db, departments, rows.departments),
    ...inserts(db, affiliations, rows.affiliations),
    ...inserts(db, affiliationScopes, rows.affiliationScopes),
  ])
}

/** A directory may have been imported before anyone signed up: that is not empty either. */
async function isEmpty({ db }: Ports) {
  const anything = sql`select 1 where exists (select 1 from users) or exists (select 1 from structures)`
  return (await db.all(anything)).length === 0
}

async function secrets({ config: { pepper } }: Ports) {
  const [passwordHash, secretAnswerHash] = await Promise.all([
    hashPassword(DEMO_PASSWORD, pepper),
    hashPassword(normaliseAnswer(DEMO_SECRET.answer), pepper),
  ])
  return { passwordHash, secretAnswerHash }
}
