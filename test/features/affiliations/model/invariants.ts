import { sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { journal } from '#src/db/schema/operations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { hourlyFact } from '#src/mail/hourly-fact.ts'

export async function readWorld(db: Database) {
  const [people, lines, subscribed, acts, mails] = await db.batch([
    db.select().from(affiliations),
    db.select().from(affiliationScopes),
    db.select().from(subscriptions),
    db.select().from(journal).orderBy(sql`rowid`),
    db.select().from(queuedMails),
  ])
  return { people, lines, subscribed, acts, mails }
}

type World = Awaited<ReturnType<typeof readWorld>>

const isLive = ({ state, endedAt }: { state: string; endedAt: Date | null }) =>
  endedAt === null && (state === 'pending' || state === 'approved')
const repeated = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)
const living = ({ people }: World) => people.filter(({ endedAt }) => endedAt === null)
const kind = ({ mails }: World, wanted: string) => mails.filter((mail) => mail.kind === wanted).length
const done = ({ acts }: World, ...wanted: string[]) => acts.filter(({ act }) => wanted.includes(act))

/** Each returns its violations. */
export const invariants: Record<string, (world: World) => unknown[]> = {
  'a structure has one principal manager: never two, and never none once it has had one': (world) => {
    const principals = living(world).filter(({ role }) => role === 'primary_manager')
    const structures = new Set(world.people.map(({ structureId }) => structureId))
    const managed = principals.map(({ structureId }) => structureId)
    return [...repeated(managed), ...[...structures].filter((id) => !managed.includes(id))]
  },
  'a person has one live affiliation to a structure': (world) =>
    repeated(living(world).map(({ userId, structureId }) => `${userId} ${structureId}`)),
  'an affiliation has one live line for a department': ({ lines }) =>
    repeated(lines.filter(isLive).map(({ affiliationId, departmentId }) => `${affiliationId} ${departmentId}`)),
  'nothing of an affiliation outlives it': (world) => {
    const ended = world.people.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id)
    return [...world.lines, ...world.subscribed].filter((each) => isLive(each) && ended.includes(each.affiliationId))
  },
  'nobody is subscribed who is not affiliated': ({ lines, subscribed }) => {
    const affiliated = lines.filter((line) => isLive(line) && line.state === 'approved').map((line) => line.affiliationId)
    return subscribed.filter((each) => isLive(each) && !affiliated.includes(each.affiliationId))
  },
  'a subscription is there once': ({ subscribed }) =>
    repeated(
      subscribed.filter(isLive).map((each) => `${each.affiliationId} ${each.workspaceCode} ${each.departmentId} ${each.access}`),
    ),
  'only managers have the workspace of managers': (world) => {
    const members = living(world).filter(({ role }) => role === 'member')
    const theirs = members.map(({ id }) => id)
    return world.subscribed.filter(
      (each) => isLive(each) && each.workspaceCode === 'gestion' && theirs.includes(each.affiliationId),
    )
  },
  'a member holds no switch of a secondary manager': (world) =>
    living(world).filter((each) => each.role === 'member' && (each.mayConfigureWorkspaces || each.mayApproveSubscriptions)),
  'what waits was decided by nobody, and what was refused says why': ({ lines }) =>
    lines.filter(({ state, decidedBy, reason }) => (state === 'pending' && decidedBy) || (state === 'rejected' && reason === '')),
  'a line is decided once': ({ acts }) =>
    repeated(
      acts
        .filter(({ act }) => act === 'affiliation_approved' || act === 'affiliation_rejected')
        .flatMap(({ details }) => details.scopes as string[]),
    ),
  'an affiliation ends once': (world) => {
    const ends = world.people.filter(({ endedAt }) => endedAt !== null).length
    return done(world, 'affiliation_ended').length === ends ? [] : [ends]
  },
  'each decision is mailed once': (world) => {
    const decisions = done(world, 'affiliation_approved', 'affiliation_rejected').length
    return kind(world, 'affiliation_decided') === decisions ? [] : [decisions]
  },
  'each change by a manager is mailed once': (world) => {
    const ended = done(world, 'affiliation_ended').filter(({ actorId, subjectId }) => actorId !== subjectId)
    const changed = done(
      world,
      'person_affiliated',
      'affiliation_reduced',
      ...['named', 'changed', 'dismissed'].map((how) => `secondary_manager_${how}`),
    )
    const expected = ended.length + changed.length
    return kind(world, 'affiliation_changed') === expected ? [] : [expected]
  },
  'each request is mailed to a manager at least in its hour, and so is its reminder': (world) => [
    ...unmailedRequests(world),
    ...unmailedReminders(world),
  ],
  'each handover is mailed to two people at least': (world) => {
    const mailed = [...mailedFacts(world, 'structure_handed_over').values()]
    const handovers = done(world, 'structure_handed_over').length
    return mailed.length === handovers && mailed.every((readers) => readers >= 2) ? [] : [handovers, mailed]
  },
}

function unmailedRequests(world: World) {
  const mailed = mailedFacts(world, 'affiliation_requested')
  return done(world, 'affiliation_requested').filter(
    ({ at, actorId, structureId }) => !mailed.has(hourlyFact(at, actorId ?? '', structureId ?? '')),
  )
}

function unmailedReminders(world: World) {
  const mailed = mailedFacts(world, 'affiliation_reminder')
  return done(world, 'affiliation_reminded').filter(
    ({ details }) => !(details.scopes as string[]).some((line) => mailed.has(line)),
  )
}

/** The facts announced by mails of a kind, with the number of readers; the key holds fact and reader. */
function mailedFacts({ mails }: World, wanted: string) {
  const facts = mails.filter((mail) => mail.kind === wanted).map(({ key }) => key.split(':').slice(1, -1).join(':'))
  return new Map([...Map.groupBy(facts, (fact) => fact)].map(([fact, each]) => [fact, each.length]))
}
