import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

/** What a first view may weigh (test/browser/weights.test.ts), without its headers. */
const FIRST_VIEW_BYTES = 14_600 - 850
const WAITING = 51

const firstNames = ['Christophe', 'Élodie', 'Marie-Anne', 'Jean-Baptiste', 'Fatima', 'Ludovic', 'Océane']
const lastNames = [
  'Vandenberghe',
  'Da Silva',
  'Delattre',
  'Lefebvre',
  'Nguyen',
  'Legrand',
  'Guérin',
  'Carpentier',
  'Leclercq',
  'Roy',
]

test('a full desk takes one round trip to the database', async () => {
  const hall = await townHall()
  await fillDesk(hall)

  const page = await hall.anne.get('/gestion')

  expect(await compressedBytes(await page.arrayBuffer())).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
})

/** Each person waits for a department, and for a workspace in another. */
async function fillDesk({ ports: { db, now, randomToken }, mairie, signUp, affiliate, request }: TownHall) {
  const [fin, tech] = mairie.departments
  const workspace = { structureId: mairie.id, workspaceCode: 'factures-recues' }
  await db.insert(structureWorkspaces).values({ ...workspace, openedAt: now() })
  for (let number = 0; number < WAITING; number++) {
    const names = { firstName: firstNames[number % firstNames.length]!, lastName: lastNames[number % lastNames.length]! }
    const person = await signUp(names)
    const { id } = await affiliate(person, mairie, { departments: [fin!.id] })
    await request(person, tech!.id)
    const line = { ...workspace, id: randomToken(), affiliationId: id, departmentId: fin!.id, access: 'view' } as const
    await db.insert(subscriptions).values({ ...line, origin: 'request', effectiveFrom: '2026-09-01', requestedAt: now() })
  }
}

async function compressedBytes(html: ArrayBuffer) {
  const compressed = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(compressed).arrayBuffer()).byteLength
}
