import type { DemoPeople, PersonRow } from '#demo/people.ts'
import { type SeededRandom, seededRandom } from '#demo/seeded-random.ts'
import type { StructureRow } from '#demo/structures/structure-row.ts'
import type { DemoStructures } from '#demo/structures/structures.ts'
import type { AffiliationPlan, ScopePlan } from './plan.ts'
import { townHallRequests } from './town-hall-requests.ts'

const ELSEWHERE_STRUCTURES = 6
const UNMANAGED_STRUCTURES = 4

export function affiliationPlans(people: DemoPeople, structures: DemoStructures): AffiliationPlan[] {
  const { principal, secondaire, utilisateur, desactive, expire } = people.accounts
  const { mairie, regie } = structures
  const atTownHall = people.others.slice(0, townHallRequests.length)
  const elsewhere = people.others.slice(townHallRequests.length)
  return [
    { person: principal, structure: mairie, role: 'primary_manager', scopes: [{ requestedDaysAgo: 600 }] },
    { person: principal, structure: regie, role: 'primary_manager', scopes: [{ requestedDaysAgo: 590 }] },
    {
      person: secondaire,
      structure: mairie,
      role: 'secondary_manager',
      switches: { mayConfigureWorkspaces: true, mayApproveSubscriptions: true },
      decidedBy: principal,
      scopes: [{ requestedDaysAgo: 500 }],
    },
    { person: utilisateur, structure: mairie, decidedBy: principal, scopes: [{ requestedDaysAgo: 210 }] },
    { person: desactive, structure: mairie, decidedBy: principal, scopes: [{ requestedDaysAgo: 300 }] },
    { person: expire, structure: mairie, decidedBy: secondaire, scopes: [{ requestedDaysAgo: 350 }] },
    ...townHallRequests.flatMap((scopes, index) =>
      atTownHall
        .slice(index, index + 1)
        .map((person) => ({ person, structure: mairie, decidedBy: index % 3 ? principal : secondaire, scopes })),
    ),
    ...waterBoard(people, structures),
    ...elsewherePlans(seededRandom('elsewhere'), elsewhere, structures),
    ...unmanagedPlans(elsewhere, structures),
  ]
}

function waterBoard({ accounts: { principal }, others }: DemoPeople, { regie }: DemoStructures): AffiliationPlan[] {
  const [accountant, engineer, clerk, former, ...waiting] = others.slice(8, 14)
  const known = { structure: regie, decidedBy: principal }
  return [
    ...one(accountant, (person) => ({ ...known, person, scopes: [{ requestedDaysAgo: 330, department: 'COMPTA' }] })),
    ...one(engineer, (person) => ({ ...known, person, scopes: [{ requestedDaysAgo: 310, department: 'RESEAU' }] })),
    ...one(clerk, (person) => ({ ...known, person, scopes: [{ requestedDaysAgo: 70 }] })),
    ...one(former, (person) => ({ ...known, person, endedDaysAgo: 9, scopes: [{ requestedDaysAgo: 250 }] })),
    ...waiting.map((person, index) => ({
      ...known,
      person,
      scopes: [{ state: 'pending' as const, requestedDaysAgo: 2 + 4 * index }],
    })),
  ]
}

function elsewherePlans(chance: SeededRandom, people: PersonRow[], structures: DemoStructures): AffiliationPlan[] {
  const chosen = [
    ...structures.public.slice(0, ELSEWHERE_STRUCTURES / 2),
    ...structures.companies.slice(0, ELSEWHERE_STRUCTURES / 2),
  ]
  return people.flatMap((person, index) => {
    const round = Math.floor(index / chosen.length)
    const manager = people[index % chosen.length]
    const requestedDaysAgo = 500 - 120 * round - chance.integer(0, 60)
    return one(chosen[index % chosen.length], (structure) =>
      round === 0
        ? { person, structure, role: 'primary_manager' as const, scopes: [{ requestedDaysAgo }] }
        : { person, structure, ...(manager && { decidedBy: manager }), scopes: [{ requestedDaysAgo }] },
    )
  })
}

/** Imported public structures without a manager, whose first one support names. */
function unmanagedPlans(people: PersonRow[], structures: DemoStructures): AffiliationPlan[] {
  const [first, second, ...others] = people.slice(0, UNMANAGED_STRUCTURES + 1)
  const [wanted, ...less] = structures.public.slice(ELSEWHERE_STRUCTURES)
  return [
    ...asking(first, wanted, { requestedDaysAgo: 6.2 }),
    ...asking(second, wanted, { requestedDaysAgo: 1.3, endsInDays: 300 }),
    ...others.flatMap((person, index) => asking(person, less[index], { requestedDaysAgo: 3.4 - index / 2 })),
  ]
}

function asking(person: PersonRow | undefined, structure: StructureRow | undefined, line: ScopePlan): AffiliationPlan[] {
  if (!person || !structure) return []
  return [{ person, structure, scopes: [{ ...line, state: 'pending' }] }]
}

function one<T, U>(value: T | undefined, make: (value: T) => U): U[] {
  return value === undefined ? [] : [make(value)]
}
