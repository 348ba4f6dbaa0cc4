import { HTTPException } from 'hono/http-exception'
import type { ApiProblemName } from '#components/errors/api-problems.ts'
import type { WaitReason } from '#components/errors/WaitPanel.tsx'
import type { LackedRight, Role } from '#src/domain/affiliation/rights-by-role.ts'

export class SignInNeeded extends Error {}

/** Answers 404, not 403, so that existence is not revealed. */
export class NotFound extends Error {}

/** Answers 403 to somebody who belongs to the structure: the page says which right is missing and who gives it. No structure: the desk. */
export class RightMissing extends Error {
  readonly right: LackedRight
  readonly place: { structure: { id: string; displayName: string }; role: Role } | undefined
  constructor(right: LackedRight, place?: RightMissing['place']) {
    super(`missing right: ${right}`)
    this.right = right
    this.place = place
  }
}

export class FormOfSomebodyElse extends Error {}

/** It was shown before anybody signed in. */
export class FormOfNobody extends Error {}

export class TooOften extends Error {
  readonly why: WaitReason
  readonly until: Date
  constructor(why: WaitReason, until: Date) {
    super(`too often: ${why}`)
    this.why = why
    this.until = until
  }
}

/** An API error by its name; `members` are added to the problem details, `until` is when to try again. */
export class ApiProblem extends Error {
  readonly problem: ApiProblemName
  readonly members: Record<string, unknown>
  readonly until: Date | undefined
  constructor(problem: ApiProblemName, members: Record<string, unknown> = {}, until?: Date) {
    super(problem)
    this.problem = problem
    this.members = members
    this.until = until
  }
}

/** Why a body could not be read: the refusal that ended it, or 400 for a cut or malformed one. */
export function asRefusal(reason: unknown) {
  return reason instanceof HTTPException ? reason : new HTTPException(400, { cause: reason })
}
