import type { Database } from '#src/db/database.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { type FindablePerson, hasCriteria, matchesPerson, type PersonCriteria } from '#src/domain/account/person-search.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { readPeopleOf, readPersonByLogin } from './people.ts'

export const SUCCESSORS_MAX = 20

export type FoundPerson = FindablePerson & Person & { isAffiliated: boolean }
export type SuccessorSearch = { criteria: PersonCriteria; searched: boolean; found: FoundPerson[]; total: number }

type SearchInput = { structureIds: string[]; exceptUserId: string; criteria: PersonCriteria; today: LocalDate }

/**
 * People of the structures, and any active account by exact address. Of an account outside them it compares nothing else and shows the
 * name alone: other criteria would spell out an address by guessing.
 */
export async function searchSuccessors(db: Database, input: SearchInput): Promise<SuccessorSearch> {
  const { structureIds, exceptUserId, criteria, today } = input
  const [byLogin, ...belonging] = await db.batch([
    readPersonByLogin(db, normaliseEmail(criteria.email)),
    ...structureIds.map((structureId) => readPeopleOf(db, structureId, today)),
  ])
  const people = [...new Map(belonging.flat().map((person) => [person.userId, person])).values()]
  const affiliated = people.map((person) => ({ ...person, isAffiliated: true }))
  const others = byLogin.filter(({ userId }) => !people.some((person) => person.userId === userId))
  const elsewhere = others.map((person) => ({ ...person, login: '', city: '', isAffiliated: false }))
  const found = [...affiliated.filter((person) => matchesPerson(criteria, person)), ...elsewhere].filter(
    ({ userId }) => userId !== exceptUserId,
  )
  return { criteria, searched: hasCriteria(criteria), found: found.slice(0, SUCCESSORS_MAX), total: found.length }
}
