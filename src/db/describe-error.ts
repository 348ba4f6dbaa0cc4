/** An error for a log: its messages along `cause` and where it happened, without the parameters of a query, which hold secrets. */
export function describeError(error: unknown): string {
  return alongCauses(error, (each) => each.stack ?? `${each.name}: ${each.message}`).join('\ncaused by ')
}

export function summariseError(error: unknown): string {
  return alongCauses(error, (each) => each.message).join('\n')
}

function alongCauses(error: unknown, describe: (each: Error) => string): string[] {
  if (!(error instanceof Error)) return [String(error)]
  return [withoutParameters(describe(error)), ...(error.cause === undefined ? [] : alongCauses(error.cause, describe))]
}

/** drizzle writes « Failed query: … » and on the next line « params: … » into its message, which the stack repeats. */
function withoutParameters(text: string) {
  return text.replace(/\nparams:[^\n]*(\n(?!\s+at )[^\n]*)*/g, '')
}
