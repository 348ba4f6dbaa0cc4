import type { DeskFilter } from '#components/desk/desk-filter.ts'
import { fullName } from '#components/words/full-name.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ctx } from '#src/web/route.ts'
import { readAskers } from './affiliation-request.queries.ts'
import { readSubscribers } from './subscription-request.queries.ts'

/** Those who wait for this manager and whose name and address hold every typed word, without case and accents. Null: nothing is searched. */
export async function peopleSought(c: Ctx, managerId: string, { search }: DeskFilter): Promise<string[] | null> {
  const words = foldText(search).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const { db, now } = c.env
  const today = parisDate(now())
  const [askers, subscribers] = await db.batch([readAskers(db, managerId, today), readSubscribers(db, managerId, today)])
  const found = [...askers, ...subscribers].filter((person) => {
    const text = foldText(`${fullName(person)} ${person.contactEmail}`)
    return words.every((word) => text.includes(word))
  })
  return [...new Set(found.map(({ userId }) => userId))]
}
