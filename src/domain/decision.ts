/** Named problem codes by field; components word them. */
export type Problems<Field extends string, Problem extends string = string> = { [Name in Field]?: Problem | undefined }

export type Decision<Accepted, Field extends string, Problem extends string = string> =
  | { accepted: Accepted; refused?: never }
  | { refused: Problems<Field, Problem>; accepted?: never }

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
