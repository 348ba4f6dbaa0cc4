import type { ApiProblemName } from '#components/errors/api-problems.ts'

/** The requests that end before a handler answers; app.tsx gives each its page. */
export class SignInNeeded extends Error {}

/** What one may not see is not found. */
export class NotFound extends Error {}

/** Too much in too short a time. */
export class TooOften extends Error {
  readonly until: Date
  constructor(until: Date) {
    super('too often')
    this.until = until
  }
}

/** Why an application gets nothing, by its name in the API; `members` are added to the answer. */
export class ApiProblem extends Error {
  readonly problem: ApiProblemName
  readonly members: Record<string, unknown>
  constructor(problem: ApiProblemName, members: Record<string, unknown> = {}) {
    super(problem)
    this.problem = problem
    this.members = members
  }
}
