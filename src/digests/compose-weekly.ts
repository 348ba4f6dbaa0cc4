import { type WeeklySection, weeklySummaryMail } from '#components/mails/weekly-summary-mail.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import { statusNames } from '#src/domain/invoice/lifecycle-status.ts'
import { type Membership, type Requirement, rightCovers, type Standing } from '#src/domain/notification/digest.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Composed } from './composed.ts'
import { type InvoiceState, readInvoiceStates } from './read-invoice-states.ts'
import { readMovements } from './read-movements.ts'
import type { Recipient } from './recipients.ts'
import { readStandings, toStandings } from './standings.ts'

const SECTIONS_MAX = 20
const NAMES_MAX = 10

export async function composeWeekly(ports: Ports, people: Recipient[], window: DigestWindow): Promise<Composed[]> {
  const { db, now, config } = ports
  const ids = people.map(({ id }) => id)
  const [rights, memberships] = await db.batch(readStandings(db, ids, parisDate(now())))
  const standingOf = toStandings(rights, memberships)
  const structureIds = [...new Set(memberships.map(({ structureId }) => structureId))]
  const [arrivals, departures, scopes, subscriptions, opened, invoices, labels] = await db.batch([
    ...readMovements(db, structureIds, window),
    readInvoiceStates(db, rights, window),
    db.select({ code: workspaces.code, label: workspaces.label }).from(workspaces),
  ])
  const facts: Facts = {
    arrivals,
    departures,
    decided: [...scopes, ...subscriptions],
    workspaces: opened,
    invoices,
    labels: new Map(labels.map(({ code, label }) => [code, label])),
  }

  return people.flatMap((person) => {
    const { sections, requires } = summaryOf(standingOf(person.id), facts)
    if (sections.length === 0) return []
    const shown = sections.slice(0, SECTIONS_MAX)
    const mail = { firstName: person.firstName, appUrl: config.appUrl, ...window, left: sections.length - shown.length }
    return [
      { person, requires, body: (unsubscribeUrl: string) => weeklySummaryMail({ ...mail, unsubscribeUrl, sections: shown }) },
    ]
  })
}

type Named = { structureId: string; firstName: string; lastName: string }
type Facts = {
  arrivals: Named[]
  departures: Named[]
  decided: { structureId: string; state: string; total: number }[]
  workspaces: { structureId: string; label: string; isClosed: number }[]
  invoices: InvoiceState[]
  labels: Map<string, string>
}

function summaryOf({ rights, memberships }: Standing, facts: Facts) {
  const requires: Requirement[] = []
  const sections = memberships.flatMap((membership): WeeklySection[] => {
    const seen = facts.invoices.filter(
      (place) => place.structureId === membership.structureId && rights.some((right) => rightCovers(right, place)),
    )
    const section = sectionOf(membership, seen, facts)
    const { arrivals, departures, approved, rejected, opened, closed } = section
    if (arrivals.total + departures.total + approved + rejected + opened.length + closed.length + seen.length === 0) return []
    requires.push({ needs: membership.isManager ? 'manager' : 'affiliation', structureId: membership.structureId })
    requires.push(
      ...seen.map(({ structureId, workspaceCode, departmentId }) => ({
        needs: 'space' as const,
        structureId,
        workspaceCode,
        departmentId,
      })),
    )
    return [section]
  })
  return { sections: sections.toSorted((one, other) => one.structureName.localeCompare(other.structureName, 'fr')), requires }
}

/** All members see numbers; managers see names and decisions too. */
function sectionOf({ structureId, structureName, isManager }: Membership, seen: InvoiceState[], facts: Facts): WeeklySection {
  const here = <Fact extends { structureId: string }>(list: Fact[]) => list.filter((one) => one.structureId === structureId)
  const people = (list: Named[]) => ({
    total: list.length,
    names: isManager ? list.slice(0, NAMES_MAX) : [],
  })
  const decided = (state: string) =>
    isManager ? here(facts.decided).reduce((total, one) => total + (one.state === state ? one.total : 0), 0) : 0
  const workspaces = here(facts.workspaces)
  return {
    structureName,
    arrivals: people(here(facts.arrivals)),
    departures: people(here(facts.departures)),
    approved: decided('approved'),
    rejected: decided('rejected'),
    opened: workspaces.filter(({ isClosed }) => !isClosed).map(({ label }) => label),
    closed: workspaces.filter(({ isClosed }) => isClosed).map(({ label }) => label),
    invoices: byWorkspace(seen, facts.labels),
  }
}

function byWorkspace(seen: InvoiceState[], labels: Map<string, string>) {
  return [...Map.groupBy(seen, ({ workspaceCode }) => workspaceCode)].map(([code, states]) => ({
    label: labels.get(code) ?? code,
    states: byLifecycle(
      [...Map.groupBy(states, ({ status }) => status)].map(([status, some]) => ({
        status,
        total: some.reduce((total, one) => total + one.total, 0),
      })),
    ),
  }))
}

function byLifecycle<State extends { status: string }>(states: State[]) {
  const order: string[] = statusNames
  return states.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status))
}
