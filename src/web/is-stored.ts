/**
 * Whether what a form sent is what stands in the database, whatever its version. After a lost answer, the form sent again finds what it
 * saved itself: no conflict, and its answer is the first one's.
 */
export function isStored<Stored extends object>(stored: Stored, sent: Partial<Stored>): boolean {
  const names = Object.keys(sent) as (keyof Stored)[]
  return names.every((name) => stored[name] === sent[name])
}
