import { expect, test } from 'vitest'
import { remindManagers } from '#src/jobs/remind-managers.ts'
import { townHall } from '#test/support/town-hall.ts'

async function reminders(days: number, prepare: (hall: Awaited<ReturnType<typeof townHall>>) => Promise<unknown>) {
  const hall = await townHall()
  await prepare(hall)
  const found: [day: number, who: string][] = []
  const names = new Map([hall.anne, hall.bilal].map(({ person }) => [person.login, person.firstName]))
  let known = 0
  for (let day = 1; day <= days; day++) {
    hall.clock.pass({ days: 1 })
    await remindManagers(hall.ports)
    await remindManagers(hall.ports)
    const mails = (await hall.mails()).filter(({ kind }) => kind === 'affiliation_reminder')
    for (const { recipient } of mails.slice(known)) found.push([day, names.get(recipient) ?? recipient])
    known = mails.length
  }
  return found
}

test('Anne is reminded after 3 and 7 days, Bilal from 14, each once however often the job runs', async () => {
  expect(await reminders(40, (hall) => hall.request(hall.david))).toEqual([
    [3, 'Anne'],
    [7, 'Anne'],
    [14, 'Bilal'],
    [21, 'Bilal'],
    [28, 'Bilal'],
  ])
})

test('several scopes of one person are one reminder', async () => {
  const both = await reminders(3, (hall) =>
    hall.request(
      hall.david,
      hall.mairie.departments.map(({ id }) => id),
    ),
  )
  expect(both).toEqual([[3, 'Anne']])
})

test('no reminder is sent for decided, cancelled or expired requests', async () => {
  const none = await reminders(10, async (hall) => {
    const [first] = await hall.request(hall.david)
    await hall.anne.post(`/gestion/demandes/${first!.id}`, { verdict: 'approve' })
    const [second] = await hall.request(hall.eve)
    const url = `/compte/rattachements/suivi/${second!.affiliationId}/annulation`
    await hall.eve.post(url, { line: second!.id, version: '1' })
    const late = await hall.signUp()
    await hall.affiliate(late, hall.mairie, { state: 'pending', validUntil: '2026-09-02' })
  })
  expect(none).toEqual([])
})

test('hundreds of requests are all reminded of', async () => {
  const hall = await townHall()
  for (let number = 0; number < 210; number++) await hall.affiliate(await hall.signUp(), hall.mairie, { state: 'pending' })
  hall.clock.pass({ days: 3 })
  expect(await remindManagers(hall.ports)).toBe('210 requests waiting')
  expect(await hall.mailedTo('affiliation_reminder')).toHaveLength(210)
})
