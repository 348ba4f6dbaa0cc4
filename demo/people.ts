import type { credentials, notificationSettings, users } from '#src/db/schema/people.ts'
import { type AccountName, accountNames, accountOf, DEMO_SECRET, secondSupportAccount, supportAccount } from './accounts.ts'
import type { Calendar } from './calendar.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import { slugOf } from './structures/structure-row.ts'
import { firstNames, lastNames } from './words/people.ts'
import { beauval, nearPlaces, streets } from './words/places.ts'

export type PersonRow = typeof users.$inferInsert
/** One hash for all accounts, since each costs 200 ms. */
export type Secrets = { passwordHash: string; secretAnswerHash: string }

export type DemoPeople = {
  accounts: Record<AccountName, PersonRow>
  others: PersonRow[]
  support: PersonRow
  secondSupport: PersonRow
}

export function demoPeople(calendar: Calendar): DemoPeople {
  const chance = seededRandom('people')
  const accounts = Object.fromEntries(
    accountNames.map((name) => [name, accountRow(chance, calendar, name)]),
  ) as DemoPeople['accounts']
  const others = firstNames.map((firstName, index) => personRow(chance, calendar, { firstName, lastName: lastNameOf(index) }))
  const support = personRow(chance, calendar, {
    firstName: 'Agnès',
    lastName: 'Tison',
    login: supportAccount.login,
    isSupportStaff: true,
  })
  const secondSupport = personRow(chance, calendar, {
    firstName: 'Basile',
    lastName: 'Fontaine',
    login: secondSupportAccount.login,
    isSupportStaff: true,
  })
  return { accounts, others, support, secondSupport }
}

export function allPeople({ accounts, others, support, secondSupport }: DemoPeople): PersonRow[] {
  return [...Object.values(accounts), ...others, support, secondSupport]
}

export function credentialRows(people: PersonRow[], secrets: Secrets): (typeof credentials.$inferInsert)[] {
  return people.map(({ id }) => ({ userId: id, secretQuestion: DEMO_SECRET.question, ...secrets }))
}

export function notificationRows({ accounts, others }: DemoPeople): (typeof notificationSettings.$inferInsert)[] {
  const readers = [accounts.principal, accounts.secondaire, ...others.slice(0, 12)]
  return readers.map(({ id }) => ({ userId: id, enabled: true }))
}

function accountRow(chance: SeededRandom, calendar: Calendar, name: AccountName): PersonRow {
  const { login, firstName, lastName, deactivatedDaysAgo, contactEmail } = accountOf(name)
  const row = personRow(chance, calendar, { login, firstName, lastName })
  return {
    ...row,
    ...(contactEmail && { contactEmail, contactEmailConfirmedAt: calendar.daysAgo(90) }),
    ...(deactivatedDaysAgo && { deactivatedAt: calendar.daysAgo(deactivatedDaysAgo) }),
  }
}

function personRow(
  chance: SeededRandom,
  calendar: Calendar,
  known: Pick<PersonRow, 'firstName' | 'lastName'> & Partial<PersonRow>,
): PersonRow {
  const createdDaysAgo = chance.integer(620, 1200) // before anything they did
  return {
    id: chance.id(),
    login: `${slugOf(known.firstName)}.${slugOf(known.lastName)}@demo.example`,
    phone: `06 ${chance.integer(10, 99)} ${chance.integer(10, 99)} ${chance.integer(10, 99)} ${chance.integer(10, 99)}`,
    addressLine1: `${chance.integer(1, 90)} ${chance.pick(streets)}`,
    ...(chance.chance(0.4) ? beauval : chance.pick(nearPlaces)),
    createdAt: calendar.daysAgo(createdDaysAgo),
    activatedAt: calendar.daysAgo(createdDaysAgo - 0.02),
    ...known,
  }
}

/** 7 and 40 have no common factor, so no last name is repeated. */
function lastNameOf(index: number) {
  return lastNames[(index * 7) % lastNames.length] ?? 'Martin'
}
