import { foldText } from './fold-text.ts'
import { levelLine } from './level-text.ts'
import type { LocalDate } from './local-date.ts'

const styles = (['long', 'short'] as const).map((month) => new Intl.DateTimeFormat('fr', { month, timeZone: 'UTC' }))
const monthOf = new Map(
  styles.flatMap((style) =>
    Array.from({ length: 12 }, (_, month) => {
      const name = foldText(style.format(new Date(Date.UTC(2026, month, 1))))
      return [name.replace('.', ''), month + 1] as const
    }),
  ),
)

const DAY_FIRST = /^(\d{1,2})(?:er)? ?[/. -] ?(\d{1,2}|\p{L}+) ?[/. -] ?(\d{4}|\d{2})$/iu
/** « 29/11/26 »: no date of the portal is of another century. */
const CENTURY = '20'
const YEAR_FIRST = /^(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})$/

/** `2026-11-23` for « 23/11/2026 », « 23/11/26 », « 1er déc. 2026 » and other spellings of a browser without a calendar; another text stays. */
export function readDate(typed: string): LocalDate {
  const line = levelLine(typed)
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(line) ?? []
  if (year)
    return written(year.padStart(4, CENTURY), /^\d/.test(month) ? month : String(monthOf.get(foldText(month)) ?? month), day)
  const [, first, second = '', third = ''] = YEAR_FIRST.exec(line) ?? []
  return first ? written(first, second, third) : line
}

const written = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
