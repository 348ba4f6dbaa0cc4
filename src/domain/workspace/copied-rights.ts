import { type ScopeLine, standingOf } from '#src/domain/affiliation/affiliation-request.ts'
import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { subscriptionState } from './entitlement.ts'
import { type GivenRight, type Grants, grantsFor, type HeldRight } from './given-rights.ts'

type Rights = { lines: readonly ScopeLine[]; held: readonly HeldRight[] }
type LineToCopy = Pick<ScopeLine, 'departmentId' | 'validFrom' | 'validUntil'>
/** Nothing is taken away, and no role is copied: what the other person has and this one lacks. */
export type Copy = { lines: LineToCopy[]; superseded: string[]; grants: Grants }

/** `offered`: the workspaces that the receiving person may have; `openDepartments`: those of the structure in use. */
export function decideCopy(
  from: Rights,
  to: Rights,
  { offered, openDepartments }: { offered: readonly string[]; openDepartments: readonly string[] },
  today: LocalDate,
): Copy {
  const isOpen = (departmentId: string | null) => departmentId === null || openDepartments.includes(departmentId)
  const lines = from.lines
    .filter((line) => isLive(shownState(line, today)) && isOpen(line.departmentId))
    .filter(({ departmentId }) => ['free', 'already_waiting'].includes(standingOf(to.lines, departmentId, today)))
  const rights = from.held
    .filter((right) => isLive(subscriptionState(right, today)) && isOpen(right.departmentId))
    .filter(({ workspaceCode }) => offered.includes(workspaceCode))
  const copied = lines.map(({ departmentId }) => departmentId)
  const isGone = (line: ScopeLine) => line.state !== 'pending' && standingOf([line], line.departmentId, today) === 'free'
  const superseded = to.lines.filter((line) => copied.includes(line.departmentId) && isGone(line))
  return {
    lines: lines.map(({ departmentId, validFrom, validUntil }) => ({
      departmentId,
      validFrom: later(validFrom, today),
      validUntil,
    })),
    superseded: superseded.map(({ id }) => id),
    grants: grantsFor(
      to.held,
      rights.map((right) => fromToday(right, today)),
      today,
    ),
  }
}

function isLive(state: string) {
  return state === 'approved' || state === 'soon'
}

function fromToday({ workspaceCode, departmentId, access, effectiveFrom }: HeldRight, today: LocalDate): GivenRight {
  return { workspaceCode, departmentId, access, effectiveFrom: later(effectiveFrom, today) }
}

function later(one: LocalDate, other: LocalDate) {
  return one < other ? other : one
}
