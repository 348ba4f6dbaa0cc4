import { and, asc, eq, gt, isNull, lte, notExists, sql } from 'drizzle-orm'
import { purgeWarningMail } from '#components/mails/purge-warning-mail.ts'
import { Conflict, commit, keptWhile } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'
import {
  deactivationWithDaysLeft,
  dueWarning,
  PURGE_WARNING_DAYS,
  type PurgeWarning,
  reactivationDeadline,
} from '#src/domain/account/reactivation-window.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Outcome } from './job.ts'

const PEOPLE_MAX = 100

/** The mail's key makes each warning unique. */
export async function warnBeforePurge(ports: Ports): Promise<Outcome> {
  let warned = 0
  let more = false
  for (const days of PURGE_WARNING_DAYS) {
    const people = await readUnwarned(ports, days)
    for (const person of people) warned += await warn(ports, person, days)
    more ||= people.length === PEOPLE_MAX
  }
  return more ? { unfinished: `${warned} warned, more to come` } : `${warned} warned`
}

type Leaver = Awaited<ReturnType<typeof readUnwarned>>[number]

async function readUnwarned({ db, now }: Ports, days: PurgeWarning) {
  const later = PURGE_WARNING_DAYS.find((other) => other < days) ?? 0
  const key = sql`'purge_warning:' || ${days} || ':' || ${users.id} || ':' || ${users.deactivatedAt}`
  const warned = db.select({ key: queuedMails.key }).from(queuedMails).where(eq(queuedMails.key, key))
  return db
    .select({ id: users.id, login: users.login, firstName: users.firstName, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(
      and(
        lte(users.deactivatedAt, deactivationWithDaysLeft(days, now())),
        gt(users.deactivatedAt, deactivationWithDaysLeft(later, now())),
        isNull(users.purgedAt),
        notExists(warned),
      ),
    )
    .orderBy(asc(users.deactivatedAt))
    .limit(PEOPLE_MAX)
}

async function warn({ db, now, config }: Ports, { id: userId, login, firstName, deactivatedAt }: Leaver, days: PurgeWarning) {
  if (!deactivatedAt || !login || dueWarning(deactivatedAt, now()) !== days) return 0
  const body = purgeWarningMail({ firstName, until: reactivationDeadline(deactivatedAt), appUrl: config.appUrl })
  const key = `purge_warning:${days}:${userId}:${deactivatedAt.getTime()}`
  const stillGone = keptWhile(users.version, eq(users.deactivatedAt, deactivatedAt))
  try {
    await commit(db, [
      db.update(users).set({ version: stillGone }).where(eq(users.id, userId)),
      queuedMail(db, { key, kind: 'purge_warning', userId, recipient: login, body, now: now() }),
    ])
    return 1
  } catch (error) {
    // The person reactivated meanwhile.
    if (error instanceof Conflict) return 0
    throw error
  }
}
