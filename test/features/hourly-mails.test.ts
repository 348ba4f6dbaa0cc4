import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

/** At ten in Paris, five times in the same hour, then an hour later. */
async function fiveTimesThenLater({ wait }: TownHall, act: () => Promise<unknown>, count: () => Promise<unknown>) {
  for (let time = 0; time < 5; time++) await act()
  const inOneHour = await count()
  await wait({ hours: 1 })
  await act()
  return [inOneHour, await count()]
}

test('David asks for the town hall and withdraws, five times in an hour: each manager gets one mail, the next an hour later', async () => {
  const hall = await townHall()
  const askAndWithdraw = async () => {
    const [line] = await hall.request(hall.david)
    const action = urlFor(urls.affiliationCancellation, { affiliationId: line!.affiliationId })
    const answer = await hall.david.post(action, { line: line!.id, version: String(line!.version) })
    expect(answer.status).toBe(303)
  }
  const mailed = async () => (await hall.mailedTo('affiliation_requested')).length

  expect(await fiveTimesThenLater(hall, askAndWithdraw, mailed)).toEqual([2, 4])
})

test('requests to two structures, or of two people, are announced apart', async () => {
  const hall = await townHall()
  await hall.request(hall.david)
  await hall.request(hall.david, 'structure', hall.elsewhere.id)
  await hall.request(hall.eve)

  expect(await hall.mailedTo('affiliation_requested')).toHaveLength(5)
})

test('Chloé asks for a workspace and removes her request, five times in an hour: her manager gets one mail', async () => {
  const hall = await townHall()
  const { db } = hall.ports
  const workspace = { structureId: hall.mairie.id, workspaceCode: 'factures-recues' }
  await db.insert(structureWorkspaces).values({ ...workspace, openedAt: hall.clock.now() })
  const askAndRemove = async () => {
    const right = { structure: hall.mairie.id, workspace: 'factures-recues', rights: 'structure:view' }
    expect((await hall.chloe.post(urls.subscriptionRequest, { ...right, effectiveFrom: '2026-09-01' })).status).toBe(303)
    const asked = await db.select().from(subscriptions)
    const selection = asked.filter(({ endedAt }) => endedAt === null).map(({ id }) => id)
    expect((await hall.chloe.post(urls.subscriptionRemoval, { selection, confirmed: 'on' })).status).toBe(303)
  }
  const mailed = async () => (await hall.mailedTo('subscription_requested')).length

  expect(await fiveTimesThenLater(hall, askAndRemove, mailed)).toEqual([1, 2])
})

test('Anne dismisses and names Bilal five times in an hour: he gets one mail about each of the two', async () => {
  const hall = await townHall()
  const page = urlFor(urls.managedPerson, { structureId: hall.mairie.id, affiliationId: hall.affiliated.bilal.id })
  const become = async (role: string) => {
    const { version } = (await hall.affiliationOf(hall.bilal))!
    const sent = { version: String(version), role, currentPassword: hall.anne.password }
    expect((await hall.anne.post(page, sent)).status).toBe(303)
  }
  const dismissAndName = async () => {
    await become('member')
    await become('secondary_manager')
  }
  const mailed = async () => (await hall.mailedTo('affiliation_changed')).length

  expect(await fiveTimesThenLater(hall, dismissAndName, mailed)).toEqual([2, 4])
})

test('Ève changes her secret question five times in an hour: she is warned each time', async () => {
  const hall = await townHall()
  let version = 0
  const change = async () => {
    const fields = { secretQuestion: 'first_school', secretAnswer: 'Jean Moulin', currentPassword: hall.eve.password }
    expect((await hall.eve.post(urls.secretQuestion, { ...fields, version: String(++version) })).status).toBe(303)
  }
  const mailed = async () => (await hall.mailedTo('secret_question_changed')).length

  expect(await fiveTimesThenLater(hall, change, mailed)).toEqual([5, 6])
})
