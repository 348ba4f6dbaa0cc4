import { type RequestState, type StateView, shownState } from '#src/domain/affiliation/affiliation-state.ts'
import { type Decision, decided } from '#src/domain/decision.ts'
import { decidePeriod, type PeriodProblem } from '#src/domain/period.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { tidySentence } from '#src/formats/tidy-text.ts'
import { type Scope, subscriptionState, type WorkspaceSubscription } from './entitlement.ts'
import { isSame, type RequestedRight, toRight } from './requested-right.ts'

export const COMMENT_CHARACTERS_MAX = 500
/** The most lines that one batch can hold. */
const LINES_MAX = 60
type OwnSubscription = WorkspaceSubscription & { id: string; state: RequestState }

/** `structure` and `workspace` are undefined if the person does not belong there or is not offered it. */
export type SubscriptionSituation = {
  structure: { isActive: boolean } | undefined
  scopes: readonly Scope[]
  departments: readonly { id: string; isActive: boolean }[]
  workspace: { needsDecision: boolean } | undefined
  subscriptions: readonly OwnSubscription[]
}

export type SubscriptionInput = {
  structure: string
  workspace: string
  rights: readonly string[]
  effectiveFrom: string
  comment: string
}
export type SubscriptionField = 'structure' | 'workspace' | 'rights' | 'effectiveFrom' | 'comment'
export type SubscriptionProblem =
  | PeriodProblem
  | 'not_affiliated'
  | 'not_offered'
  | 'unknown'
  | 'too_many'
  | 'too_long'
  | 'already_there'

/** `superseded`: refused or cancelled lines that this request replaces. */
export type AcceptedSubscription = {
  rights: RequestedRight[]
  state: 'pending' | 'approved'
  effectiveFrom: LocalDate
  comment: string
  superseded: string[]
}

/** The whole structure (null) first. */
export function entitledDepartments(
  { structure, scopes, departments }: Pick<SubscriptionSituation, 'structure' | 'scopes' | 'departments'>,
  today: LocalDate,
): (string | null)[] {
  if (!structure?.isActive) return []
  const covered = scopes.filter((scope) => shownState(scope, today) === 'approved').map(({ departmentId }) => departmentId)
  const open = departments.filter(({ isActive }) => isActive).map(({ id }) => id)
  return covered.includes(null) ? [null, ...open] : open.filter((id) => covered.includes(id))
}

export function decideSubscriptionRequest(
  situation: SubscriptionSituation,
  input: SubscriptionInput,
  today: LocalDate,
): Decision<AcceptedSubscription, SubscriptionField, SubscriptionProblem> {
  const entitled = entitledDepartments(situation, today)
  const wished = [...new Set(input.rights)].map(toRight)
  const rights = wished.filter((right) => right !== undefined)
  const begin = decidePeriod({ validFrom: input.effectiveFrom, validUntil: '' }, today)
  const comment = tidySentence(input.comment)
  const same = situation.subscriptions.filter((one) => rights.some((right) => isSame(one, right)))
  return decided(
    {
      rights,
      state: situation.workspace?.needsDecision === false ? 'approved' : 'pending',
      effectiveFrom: begin.accepted?.validFrom ?? '',
      comment,
      superseded: same.filter(({ endedAt }) => endedAt === null).map(({ id }) => id),
    },
    {
      ...placeProblems(situation, input, entitled),
      rights: situation.workspace && rightsProblem(situation, wished, entitled, today),
      effectiveFrom: begin.refused?.validFrom,
      comment: countCharacters(comment) > COMMENT_CHARACTERS_MAX ? 'too_long' : undefined,
    },
  )
}

/** Without a valid structure the workspace is not judged. */
function placeProblems({ workspace }: SubscriptionSituation, input: SubscriptionInput, entitled: (string | null)[]) {
  const [structureMissing, workspaceMissing] = [input.structure === '', input.workspace === '']
  const isPlace = entitled.length > 0
  return {
    structure: structureMissing ? 'missing' : isPlace ? undefined : 'not_affiliated',
    workspace: workspaceMissing ? 'missing' : workspace || !isPlace ? undefined : 'not_offered',
  } as const
}

function rightsProblem(
  { subscriptions }: SubscriptionSituation,
  wished: (RequestedRight | undefined)[],
  entitled: (string | null)[],
  today: LocalDate,
): SubscriptionProblem | undefined {
  if (wished.length === 0) return 'missing'
  if (wished.length > LINES_MAX) return 'too_many'
  if (wished.some((right) => !right || !entitled.includes(right.departmentId))) return 'unknown'
  return wished.some((right) => right && standingOf(subscriptions, right, today)) ? 'already_there' : undefined
}

export function standingOf(subscriptions: readonly WorkspaceSubscription[], right: RequestedRight, today: LocalDate) {
  const live: StateView[] = ['pending', 'approved', 'soon']
  const states = subscriptions.filter((one) => isSame(one, right)).map((one) => subscriptionState(one, today))
  return states.find((state) => live.includes(state))
}
