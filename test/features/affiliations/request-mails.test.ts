import { expect, test } from 'vitest'
import { sendDueMails } from '#src/jobs/send-mails.ts'
import { townHall } from '#test/support/town-hall.ts'

type Hall = Awaited<ReturnType<typeof townHall>>

async function sentAfter(happens: (hall: Hall) => Promise<unknown>) {
  const hall = await townHall()
  const { mailer } = hall.ports
  hall.ports.mailer = null
  await hall.request(hall.david)
  await happens(hall)
  await hall.settled()
  hall.ports.mailer = mailer
  await sendDueMails(hall.ports)
  const waiting = (await hall.mails()).filter(({ state }) => state === 'queued')
  const requests = hall.sent.filter(({ key }) => key.startsWith('affiliation_requested'))
  const names = new Map([hall.anne, hall.bilal].map(({ person }) => [person.login, person.firstName]))
  return { mailed: requests.map(({ recipient }) => names.get(recipient)).toSorted(), waiting }
}

test('a request is mailed to the managers who may decide it', async () => {
  expect(await sentAfter(async () => {})).toEqual({ mailed: ['Anne', 'Bilal'], waiting: [] })
})

test('a former manager is not mailed about a request made while they still managed', async () => {
  const dismiss = async ({ anne, mairie, affiliated }: Hall) => {
    const answer = await anne.post(`/gestion/structures/${mairie.id}/personnes/${affiliated.bilal.id}`, {
      version: '1',
      role: 'member',
    })
    expect(answer.status).toBe(303)
  }
  expect(await sentAfter(dismiss)).toEqual({ mailed: ['Anne'], waiting: [] })
})
