import { demoAffiliations } from './affiliations/affiliation-rows.ts'
import { affiliationPlans } from './affiliations/plans.ts'
import { calendarFrom } from './calendar.ts'
import { allPeople, credentialRows, demoPeople, notificationRows, type Secrets } from './people.ts'
import { allStructures, demoDepartments, demoStructures } from './structures/structures.ts'

/** Everything the demonstration holds, told from `now`. */
export function demoRows(now: Date, secrets: Secrets) {
  const calendar = calendarFrom(now)
  const people = demoPeople(calendar)
  const structures = demoStructures(calendar)
  const departments = demoDepartments(structures)
  const affiliations = demoAffiliations(calendar, affiliationPlans(people, structures), departments)
  return {
    users: allPeople(people),
    credentials: credentialRows(allPeople(people), secrets),
    notificationSettings: notificationRows(people),
    structures: allStructures(structures),
    departments,
    affiliations: affiliations.map(({ affiliation }) => affiliation),
    affiliationScopes: affiliations.flatMap(({ scopes }) => scopes),
  }
}

export type DemoRows = ReturnType<typeof demoRows>
