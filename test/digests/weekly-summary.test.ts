import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { tick } from '#src/jobs.ts'
import { purgePerson } from '#src/purge/purge-person.ts'
import { type DigestWorld, digestWorld } from './digest-world.ts'

const MONDAY = '2026-09-07T05:00:00Z'
const THURSDAY = new Date('2026-09-03T10:00:00Z')

test('on Monday morning, managers read who joined and who left, members read the counts, and all read their own invoices', async () => {
  const world = await digestWorld({ today: MONDAY })
  const boss = await world.reader({ affiliation: { role: 'primary_manager' } })
  const zoe = await world.reader({ workspaces: {} })
  await aWeek(world, boss.person.id)

  await tick({ ...world.ports, mailer: null })

  const summaries = (await world.digests()).filter(({ kind }) => kind === 'weekly_summary')
  expect(summaries.map(({ userId }) => userId).toSorted()).toEqual([boss.person.id, zoe.person.id].toSorted())
  const textOf = (userId: string) => summaries.find((one) => one.userId === userId)!.text.replaceAll('\u00a0', ' ')
  expect(textOf(boss.person.id)).toContain(`- Arrivées : Léa PETIT.
- Départs : Paul GRAND.
- Demandes : 1 validée, 1 refusée.
- Espaces ouverts : Engagements.
- Espaces fermés : Raccordement.
- Factures reçues : Rejetée (1), Service fait (2).`)
  expect(textOf(zoe.person.id)).toContain(`- Arrivées : 1 personne.
- Départs : 1 personne.
- Espaces ouverts : Engagements.
- Espaces fermés : Raccordement.

`)
  expect(textOf(zoe.person.id)).not.toMatch(/PETIT|GRAND|Rejetée/)
  expect(summaries[0]!.subject).toBe('La semaine de vos structures, du 31/08/2026 au 07/09/2026')
})

test('no summary is sent for a quiet week or for a structure that the reader left', async () => {
  const world = await digestWorld({ today: MONDAY })
  await world.reader()
  await tick({ ...world.ports, mailer: null })
  expect(await world.digests()).toEqual([])

  const gone = await world.reader({ affiliation: { endedAt: new Date('2026-08-01T00:00:00Z') } })
  await aWeek(world, gone.person.id)
  world.clock.pass({ days: 7 })
  await tick({ ...world.ports, mailer: null })
  expect((await world.digests()).filter(({ userId }) => userId === gone.person.id)).toEqual([])
})

test('a purged person has no name in the summary; the others keep theirs with its accents', async () => {
  const world = await digestWorld({ today: MONDAY })
  const { ports, signUp, affiliate, mairie } = world
  const boss = await world.reader({ affiliation: { role: 'primary_manager' } })
  const purged = await signUp({ firstName: 'Paul', lastName: 'Grand', deactivatedAt: new Date('2026-07-01T00:00:00Z') })
  await affiliate(purged, mairie)
  await purgePerson({ ...ports, now: () => THURSDAY }, { userId: purged.person.id, deactivatedBefore: THURSDAY })
  await affiliate(await signUp({ firstName: 'Zoé', lastName: 'Dupré' }), mairie, { endedAt: THURSDAY })

  await tick({ ...ports, mailer: null })

  const [summary] = (await world.digests()).filter(({ userId }) => userId === boss.person.id)
  expect(summary?.text.replaceAll('\u00a0', ' ')).toContain('- Départs : Compte supprimé, Zoé DUPRÉ.')
})

test('a Sunday event that reaches the portal after the summary is reported in the next one, once', async () => {
  const world = await digestWorld({ today: MONDAY })
  await world.reader()
  await tick({ ...world.ports, mailer: null })
  const sunday = new Date('2026-09-06T18:00:00Z')
  for (const at of ['2026-09-07T08:00:00Z', '2026-09-08T08:00:00Z'])
    await world.event({ at: new Date(at), occurredAt: sunday, status: 'rejected', invoice: { number: 'F-dimanche' } })

  for (const _ of ['next week', 'the week after']) {
    world.clock.pass({ days: 7 })
    await tick({ ...world.ports, mailer: null })
  }

  const summaries = (await world.digests()).filter(({ kind }) => kind === 'weekly_summary')
  expect(summaries.map(({ key }) => key.slice(-10))).toEqual(['2026-09-14'])
  expect(summaries[0]!.text.replaceAll('\u00a0', ' ')).toContain('- Factures reçues : Rejetée (1).')
})

test('the weekly summary is due on Mondays only', async () => {
  const world = await digestWorld({ today: '2026-09-06T22:00:00Z' })
  const boss = await world.reader({ affiliation: { role: 'primary_manager' } })
  await aWeek(world, boss.person.id)
  const written: string[] = []
  for (let hour = 0; hour < 24 * 9; hour++) {
    const runs = await tick({ ...world.ports, mailer: null })
    if (runs.some(({ name, state }) => name === 'weekly-summary' && state === 'done'))
      written.push(world.ports.now().toISOString())
    world.clock.pass({ hours: 1 })
  }
  expect(written).toEqual(['2026-09-06T22:00:00.000Z', '2026-09-07T05:00:00.000Z', '2026-09-14T05:00:00.000Z'])
})

/** One arrival, departure, refusal, opening and closing, and three invoices; the same the week before. */
async function aWeek({ ports, signUp, affiliate, mairie, event }: DigestWorld, decidedBy: string) {
  const decided = { decidedAt: THURSDAY, decidedBy, requestedAt: THURSDAY }
  await affiliate(await signUp({ firstName: 'Léa', lastName: 'Petit' }), mairie, decided)
  await affiliate(await signUp({ firstName: 'Tom', lastName: 'Long' }), mairie, { ...decided, state: 'rejected' })
  const left = await affiliate(await signUp({ firstName: 'Paul', lastName: 'Grand' }), mairie)
  await ports.db.update(affiliations).set({ endedAt: THURSDAY }).where(eq(affiliations.id, left.id))
  const opening = { structureId: mairie.id, openedAt: THURSDAY }
  await ports.db.insert(structureWorkspaces).values([
    { ...opening, workspaceCode: 'engagements' },
    { ...opening, workspaceCode: 'raccordement', openedAt: new Date('2026-01-01T00:00:00Z'), closedAt: THURSDAY },
  ])
  for (const status of ['service_done', 'rejected', 'service_done']) await event({ at: THURSDAY, status })
  await event({ at: new Date('2026-08-20T10:00:00Z'), status: 'suspended' })
}
