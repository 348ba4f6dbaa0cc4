import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { townHall } from '#test/support/town-hall.ts'

const namesIn = (page: string) => [...page.matchAll(/<th scope="row">([^<]+) [A-ZÀ-Þ-]+ <span/g)].map(([, name]) => name)

/** Anne, Bilal and Chloé of the whole structure; David of FIN from next month; Ève of TECH until yesterday. */
async function filteredHall() {
  const hall = await townHall()
  const { db, now } = hall.ports
  const [fin, tech] = hall.mairie.departments.map(({ id }) => id)
  await hall.affiliate(hall.david, hall.mairie, { departments: [fin!], validFrom: '2026-10-01' })
  await hall.affiliate(hall.eve, hall.mairie, { departments: [tech!], validFrom: '2026-01-01', validUntil: '2026-08-31' })
  const place = { structureId: hall.mairie.id, workspaceCode: 'factures-recues' }
  const right = { ...place, access: 'view', origin: 'request', effectiveFrom: '2026-09-01', requestedAt: now() } as const
  await db.insert(structureWorkspaces).values({ ...place, openedAt: now() })
  await db.insert(subscriptions).values([
    { ...right, id: 'held', affiliationId: hall.affiliated.chloe.id, state: 'approved' },
    { ...right, id: 'asked', affiliationId: hall.affiliated.bilal.id, departmentId: fin! },
  ])
  return { hall, people: `/gestion/structures/${hall.mairie.id}/personnes` }
}

test('people are chosen by role, service, state and space, alone and together, in the list and in the export', async () => {
  const { hall, people } = await filteredHall()
  const [fin] = hall.mairie.departments.map(({ id }) => id)
  const chosen: Record<string, string[]> = {
    'role=secondary_manager': ['Bilal'],
    'role=member': ['Ève', 'David', 'Chloé'],
    'role=inconnu': ['Anne', 'Bilal', 'Ève', 'David', 'Chloé'],
    [`service=${fin}`]: ['Anne', 'Bilal', 'David', 'Chloé'],
    'service=structure': ['Anne', 'Bilal', 'Chloé'],
    'validite=valide': ['Anne', 'Bilal', 'Chloé'],
    'validite=a-venir': ['David'],
    'validite=expire': ['Ève'],
    'validite=demande': ['Bilal'],
    'validite=desactive': [],
    'espace=factures-recues': ['Chloé'],
    'espace=factures-recues&role=secondary_manager': [],
    'service=structure&nom=petit': ['Chloé'],
  }
  for (const [query, names] of Object.entries(chosen)) {
    const page = await (await hall.bilal.get(`${people}?${query}`)).text()
    expect({ query, names: namesIn(page) }).toEqual({ query, names })
    const csv = await (await hall.bilal.get(`${people}.csv?${query}`)).text()
    expect({
      query,
      names: csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(';')[1]),
    }).toEqual({ query, names })
  }
})

test('the list leads to the export of what it shows', async () => {
  const { hall, people } = await filteredHall()
  const page = await (await hall.anne.get(`${people}?espace=factures-recues`)).text()
  expect(page).toContain(`href="${people}.csv?espace=factures-recues"`)
})

test('the export has the subscriptions that each person holds, and those that wait', async () => {
  const { hall, people } = await filteredHall()
  const rows = (await (await hall.anne.get(`${people}.csv`)).text()).split('\r\n')
  expect(rows.find((row) => row.startsWith('Petit;'))).toMatch(/;Actif;"Factures reçues \(Service par défaut, Consultation\)";$/)
  expect(rows.find((row) => row.startsWith('Haddad;'))).toMatch(/;Actif;;"Factures reçues \(FIN, Consultation\)"$/)
})
