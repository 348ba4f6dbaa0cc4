/** What is wrong, by field, as named codes. Words is the UI's business. */
export type Problems<Field extends string, Problem extends string = string> = { [Name in Field]?: Problem | undefined }

/** The answer of every rule: the state to store, or a problem per field. */
export type Decision<Accepted, Field extends string, Problem extends string = string> =
  | { accepted: Accepted; refused?: never }
  | { refused: Problems<Field, Problem>; accepted?: never }

/** Accepts when no field has a problem. A field that is fine is given as undefined. */
export function decided<Accepted, Field extends string, Problem extends string>(
  accepted: Accepted,
  found: Record<Field, Problem | undefined>,
): Decision<Accepted, Field, Problem> {
  const refused: Problems<Field, Problem> = {}
  for (const field in found) {
    const problem = found[field]
    if (problem) refused[field] = problem
  }
  return Object.keys(refused).length > 0 ? { refused } : { accepted }
}
