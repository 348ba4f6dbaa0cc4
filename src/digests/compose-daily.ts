import { dailyDigestMail } from '#components/mails/daily-digest-mail.ts'
import type { DigestSection } from '#components/mails/digest-sections.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import { isManagerRole } from '#src/domain/affiliation/rights-by-role.ts'
import { type Moves, type Requirement, type Standing, visibleMoves } from '#src/domain/notification/digest.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Composed } from './composed.ts'
import { type Decision, readDecisions } from './read-decisions.ts'
import { byUrgency, MOVES_A_PLACE, type Move, readMoves } from './read-moves.ts'
import { readWaiting, type Waiting } from './read-waiting.ts'
import type { Recipient } from './recipients.ts'
import { readStandings, toStandings } from './standings.ts'

/** Mail programs cut longer mails. */
const SECTIONS_MAX = 20

/** Three round trips for any number of people. */
export async function composeDaily(ports: Ports, people: Recipient[], window: DigestWindow): Promise<Composed[]> {
  const { db, now, config } = ports
  const ids = people.map(({ id }) => id)
  const [rights, memberships, forScopes, forWorkspaces, catalogue] = await db.batch([
    ...readStandings(db, ids, parisDate(now())),
    ...readDecisions(db, ids, window),
    db.select({ code: workspaces.code, label: workspaces.label }).from(workspaces),
  ])
  const standingOf = toStandings(rights, memberships)
  const managed = memberships.filter(({ role }) => isManagerRole(role)).map(({ structureId }) => structureId)
  const [scopesWaiting, workspacesWaiting] = await db.batch(readWaiting(db, [...new Set(managed)], window))
  const moves = await readMoves(db, rights, window)
  const decisionsOf = Map.groupBy([...forScopes, ...forWorkspaces], ({ userId }) => userId)
  const facts: Facts = {
    moves,
    scopesWaiting,
    workspacesWaiting,
    labels: new Map(catalogue.map(({ code, label }) => [code, label])),
  }

  return people.flatMap((person) => {
    const { sections, requires } = digestOf(standingOf(person.id), decisionsOf.get(person.id) ?? [], facts)
    if (sections.length === 0) return []
    const shown = sections.slice(0, SECTIONS_MAX)
    const mail = { firstName: person.firstName, appUrl: config.appUrl, since: window.since, left: sections.length - shown.length }
    return [{ person, requires, body: (unsubscribeUrl: string) => dailyDigestMail({ ...mail, unsubscribeUrl, sections: shown }) }]
  })
}

type Facts = { moves: Moves<Move>[]; scopesWaiting: Waiting[]; workspacesWaiting: Waiting[]; labels: Map<string, string> }

function digestOf({ rights, memberships }: Standing, decisions: Decision[], facts: Facts) {
  const requires: Requirement[] = []
  const moved = visibleMoves(rights, facts.moves, byUrgency, MOVES_A_PLACE)
  const names = new Map([...decisions, ...memberships].map(({ structureId, structureName }) => [structureId, structureName]))
  const sections = [...names].flatMap(([structureId, structureName]): DigestSection[] => {
    const here = <Fact extends { structureId: string }>(list: Fact[]) => list.filter((one) => one.structureId === structureId)
    const [membership] = here(memberships)
    const duties = [
      ...(membership?.isManager ? here(facts.scopesWaiting).map((one) => ({ ...one, needs: 'manager' as const })) : []),
      ...(membership?.decidesSubscriptions
        ? here(facts.workspacesWaiting).map((one) => ({ ...one, needs: 'subscriptions_manager' as const }))
        : []),
    ]
    const fresh = duties.reduce((total, one) => total + one.fresh, 0)
    // Older requests are left to the reminders.
    const waiting = fresh > 0 ? duties.reduce((total, one) => total + one.waiting, 0) : 0
    const workspaces = here(moved).map(({ workspaceCode, ...workspace }) => ({
      ...workspace,
      label: facts.labels.get(workspaceCode) ?? workspaceCode,
    }))
    if (waiting === 0 && here(decisions).length === 0 && workspaces.length === 0) return []
    if (waiting > 0) requires.push(...duties.map(({ needs }) => ({ needs, structureId })))
    requires.push(...workspaces.flatMap(({ places }) => places.map(toRequirement)))
    return [{ structureName, waiting, fresh, decisions: here(decisions), workspaces }]
  })
  return { sections: sections.toSorted(byUrgencyOfSection), requires }
}

function toRequirement({ structureId, workspaceCode, departmentId }: Moves<Move>): Requirement {
  return { needs: 'space', structureId, workspaceCode, departmentId }
}

function byUrgencyOfSection(one: DigestSection, other: DigestSection) {
  const urgent = ({ waiting, workspaces }: DigestSection) => Number(waiting > 0 || workspaces.some(({ stopped }) => stopped > 0))
  return urgent(other) - urgent(one) || one.structureName.localeCompare(other.structureName, 'fr')
}
