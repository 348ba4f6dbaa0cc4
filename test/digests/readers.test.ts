import { expect, test } from 'vitest'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { tick } from '#src/jobs.ts'
import { rememberingProvider } from '#test/mail/remembering-provider.ts'
import { digestWorld } from './digest-world.ts'

test('on both platforms, a Monday morning writes and sends both digests once', async () => {
  const provider = rememberingProvider()
  const { ports, clock, reader, event, signUp, affiliate, mairie, digests } = await digestWorld({
    today: '2026-09-07T05:00:00Z',
    mailer: provider.mailer,
  })
  const boss = await reader({ affiliation: { role: 'primary_manager' } })
  const people = [boss, await reader(), await reader({ affiliation: { departments: [mairie.departments[0]!.id] } })]
  await affiliate(await signUp({ firstName: 'Léa', lastName: 'Petit' }), mairie, { decidedAt: new Date('2026-09-03T10:00:00Z') })
  await affiliate(await signUp(), mairie, { state: 'pending', requestedAt: new Date('2026-09-06T20:00:00Z') })
  await ports.db.insert(structureWorkspaces).values({
    structureId: mairie.id,
    workspaceCode: 'engagements',
    openedAt: new Date('2026-09-03T10:00:00Z'),
  })
  const { number } = await event({ status: 'rejected', departmentId: mairie.departments[0]!.id, message: 'Trop cher.' })

  await tick(ports)
  clock.pass({ minutes: 10 })
  await tick(ports)

  expect((await digests()).map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
    ...Array(3).fill('daily_digest sent'),
    ...Array(3).fill('weekly_summary sent'),
  ])
  expect(provider.recipients()).toEqual(people.flatMap(({ person }) => [person.login!, person.login!]).toSorted())
  const daily = provider.arrived.find(
    ({ recipient, subject }) => recipient === boss.person.login && subject.includes('à reprendre'),
  )
  expect(daily?.subject).toBe('1\u00a0facture à reprendre, 1\u00a0demande à décider')
  expect(daily?.text).toContain(number)
  expect(provider.arrived.map(({ text }) => text).join('\n')).toContain('Arrivées\u00a0: Léa PETIT.')
})
