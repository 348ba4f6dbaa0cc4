import { type Decision, decided, type Problems } from '#src/domain/decision.ts'
import { decideChangedPeriod, decidePeriod } from '#src/domain/period.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { type AccessLevel, subscriptionState, type WorkspaceSubscription } from './entitlement.ts'
import { isSame, type RequestedRight } from './requested-right.ts'

/** The most lines that one batch can hold. */
export const RIGHTS_MAX = 60

export type GivenRight = RequestedRight & { workspaceCode: string; effectiveFrom: LocalDate }
export type HeldRight = WorkspaceSubscription & { id: string; workspaceCode: string }

/** `approve`: requests that a gift decides. `superseded`: refused or cancelled lines that it replaces. */
export type Grants = { insert: GivenRight[]; approve: string[]; superseded: string[] }

/** What is left to write for these rights: those in force already, or soon, stay as they are. */
export function grantsFor(held: readonly HeldRight[], wanted: readonly GivenRight[], today: LocalDate): Grants {
  const grants: Grants = { insert: [], approve: [], superseded: [] }
  for (const right of wanted) {
    const same = held.filter((one) => one.endedAt === null && one.workspaceCode === right.workspaceCode && isSame(one, right))
    const states = same.map((one) => subscriptionState(one, today))
    if (states.includes('approved') || states.includes('soon')) continue
    const waiting = same.find(({ state }) => state === 'pending')
    if (waiting) grants.approve.push(waiting.id)
    else grants.insert.push(right)
    if (!waiting) grants.superseded.push(...same.map(({ id }) => id))
  }
  return grants
}

export const changes = ({ insert, approve }: Grants) => insert.length + approve.length

export type GiftInput = { workspaces: readonly string[]; units: readonly string[]; access: string; effectiveFrom: string }
export type GiftProblem = 'missing' | 'unknown' | 'too_many' | 'already_there' | 'not_a_date' | 'in_the_past' | 'not_after_start'
type Possible = { offered: readonly string[]; entitled: readonly (string | null)[]; held: readonly HeldRight[] }

/** Each workspace in each department; « structure » is the whole structure. */
export function decideGift(
  { offered, entitled, held }: Possible,
  input: GiftInput,
  today: LocalDate,
): Decision<Grants, keyof GiftInput, GiftProblem> {
  const { access } = input
  const codes = [...new Set(input.workspaces)]
  const units = [...new Set(input.units)].map(unitOf)
  const begin = decidePeriod({ validFrom: input.effectiveFrom, validUntil: '' }, today)
  const effectiveFrom = begin.accepted?.validFrom ?? today
  const rights = codes.flatMap((workspaceCode) =>
    units.map((departmentId) => ({ workspaceCode, departmentId, access: access as AccessLevel, effectiveFrom })),
  )
  const grants = grantsFor(held, rights, today)
  const problems: Problems<keyof GiftInput, GiftProblem> = {
    workspaces: listProblem(codes, (code) => offered.includes(code)) ?? (rights.length > RIGHTS_MAX ? 'too_many' : undefined),
    units: listProblem(units, (unit) => entitled.includes(unit)),
    access: isAccess(access) ? undefined : 'missing',
    effectiveFrom: begin.refused?.validFrom,
  }
  const isWhole = Object.values(problems).every((problem) => !problem)
  return decided(grants, {
    ...allOf(problems),
    ...(isWhole && changes(grants) === 0 && { workspaces: 'already_there' as const }),
  })
}

export type ChangeInput = { unit: string; access: string; effectiveFrom: string }

/** Another department, level or date for a right in force. */
export function decideRightChange(
  { entitled, held }: Omit<Possible, 'offered'>,
  current: HeldRight,
  input: ChangeInput,
  today: LocalDate,
): Decision<GivenRight, keyof ChangeInput, GiftProblem> {
  const departmentId = unitOf(input.unit)
  const begin = decideChangedPeriod(
    { validFrom: current.effectiveFrom },
    { validFrom: input.effectiveFrom, validUntil: '' },
    today,
  )
  const effectiveFrom = begin.accepted?.validFrom ?? ''
  const right = { workspaceCode: current.workspaceCode, departmentId, access: input.access as AccessLevel, effectiveFrom }
  const others = held.filter(({ id }) => id !== current.id)
  // What is asked for already waits for its own decision.
  const isFree = grantsFor(others, [right], today).insert.length > 0
  const isPossible = departmentId === current.departmentId || entitled.includes(departmentId)
  return decided(right, {
    unit: isPossible ? (isFree ? undefined : 'already_there') : 'unknown',
    access: isAccess(input.access) ? undefined : 'missing',
    effectiveFrom: begin.refused?.validFrom,
  })
}

function unitOf(value: string): string | null {
  return value === 'structure' ? null : value
}

function isAccess(value: string): value is AccessLevel {
  return value === 'edit' || value === 'view'
}

function listProblem<Each>(list: Each[], isKnown: (each: Each) => boolean): GiftProblem | undefined {
  if (list.length === 0) return 'missing'
  return list.every(isKnown) ? undefined : 'unknown'
}

function allOf({ workspaces, units, access, effectiveFrom }: Problems<keyof GiftInput, GiftProblem>) {
  return { workspaces, units, access, effectiveFrom }
}
