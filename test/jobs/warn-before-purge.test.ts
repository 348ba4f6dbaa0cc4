import { expect, test } from 'vitest'
import { users } from '#src/db/schema/people.ts'
import { dueWarning, reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import { warnBeforePurge } from '#src/jobs/warn-before-purge.ts'
import { portal } from '#test/support/portal.ts'

test.each([
  [45, undefined, 'too early by a second', -1],
  [45, 15, 'fifteen days before', 0],
  [57, 15, 'a second before the second', -1],
  [57, 3, 'three days before', 0],
  [60, 3, 'the last second', -1],
  [60, undefined, 'too late', 0],
])('a warning %i days after: %s (%s)', (days, warning, _, seconds) => {
  const left = new Date('2026-09-01T10:00:00Z')
  expect(dueWarning(left, new Date(left.getTime() + days * 86_400_000 + seconds * 1000))).toBe(warning)
})

test('a deactivated person is warned twice, however often the job runs', async () => {
  const there = await portal()
  await there.signUp({ login: 'camille@exemple.fr', deactivatedAt: there.ports.now() })
  await there.signUp()
  const days: number[] = []
  for (let day = 1; day <= 62; day++) {
    there.clock.pass({ days: 1 })
    const before = (await there.mails()).length
    await Promise.all([warnBeforePurge(there.ports), warnBeforePurge(there.ports)])
    await warnBeforePurge(there.ports)
    if ((await there.mails()).length > before) days.push(day)
  }

  expect(days).toEqual([45, 57])
  expect((await there.mails()).map(({ kind, recipient }) => [kind, recipient])).toEqual([
    ['purge_warning', 'camille@exemple.fr'],
    ['purge_warning', 'camille@exemple.fr'],
  ])
  expect((await there.mails())[0]?.text).toMatch(/jusqu’au 31\/10\/2026 à.9.h.00/)
})

test('a late job sends only the warning that is still useful', async () => {
  const there = await portal()
  await there.signUp({ deactivatedAt: there.ports.now() })
  there.clock.pass({ days: 58 })

  await warnBeforePurge(there.ports)

  expect((await there.mails()).map(({ key }) => key.split(':')[1])).toEqual(['3'])
})

test('a person who returned and left again is warned again', async () => {
  const there = await portal()
  const { person } = await there.signUp({ deactivatedAt: there.ports.now() })
  there.clock.pass({ days: 46 })
  await warnBeforePurge(there.ports)
  await there.ports.db.update(users).set({ deactivatedAt: there.ports.now() })
  expect(reactivationDeadline(there.ports.now()) > there.ports.now()).toBe(true)
  there.clock.pass({ days: 46 })
  await warnBeforePurge(there.ports)

  expect((await there.mails()).filter(({ userId }) => userId === person.id)).toHaveLength(2)
})
