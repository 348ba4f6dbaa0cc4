/** After a lost answer, a form sent again finds the values that it saved itself: this is no conflict. The version is not compared. */
export function isStored<Stored extends object>(stored: Stored, sent: Partial<Stored>): boolean {
  const names = Object.keys(sent) as (keyof Stored)[]
  return names.every((name) => stored[name] === sent[name])
}
