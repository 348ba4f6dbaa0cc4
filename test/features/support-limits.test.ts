import { expect, test } from 'vitest'
import { supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { portal } from '#test/support/portal.ts'

async function withRequest() {
  const there = await portal()
  const camille = await there.signUp()
  const staff = await there.signUp({ isSupportStaff: true })
  await camille.post(urls.newSupportRequest, supportRequest)
  const [request] = await there.ports.db.select().from(supportRequests)
  const number = request?.number ?? ''
  const page = urlFor(urls.supportRequest, { number })
  const messages = () => there.ports.db.$count(supportMessages)
  /** Writes messages to the database: sending so many would take days. */
  const fill = async (quantity: number, createdAt = there.ports.now()) => {
    const about = { supportRequestId: request?.id ?? '', authorId: camille.person.id, fromSupport: false, createdAt }
    for (let index = 1; index <= quantity; index++)
      await there.ports.db
        .insert(supportMessages)
        .values({ ...about, id: `${createdAt.getTime()}-${100 + index}`, body: `Message ${index}.` })
  }
  return { there, camille, staff, number, page, messages, fill }
}

test('the twenty-first message of a day to one request is refused with its reason; the next day it is accepted', async () => {
  const { there, camille, page, messages, fill } = await withRequest()
  await fill(19)

  const refused = await camille.post(page, { message: 'Encore une chose.' })
  expect(refused.status).toBe(422)
  const text = await refused.text()
  expect(text).toContain('Écrivez la suite demain')
  expect(text).toContain('Encore une chose.')
  expect(await messages()).toBe(20)

  there.clock.pass({ hours: 15 })
  expect((await camille.post(page, { message: 'Encore une chose.' })).status).toBe(303)
})

test('parallel messages do not pass the limit of a day', async () => {
  const { camille, page, messages, fill } = await withRequest()
  await fill(17)

  const answers = await Promise.all(Array.from({ length: 6 }, () => camille.post(page, { message: 'Bonjour' })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 303, 422, 422, 422, 422])
  expect(await messages()).toBe(20)
})

test('support may answer a request with any number of messages', async () => {
  const { staff, number, fill } = await withRequest()
  await fill(30)

  expect((await staff.post(urlFor(urls.supportDeskRequest, { number }), { message: 'Voici.' })).status).toBe(303)
})

test('visitors without an account at one network wait after twenty messages, whatever the request', async () => {
  const there = await portal()
  const stranger = there.stranger()
  const write = async () => {
    await stranger.post(urls.newSupportRequest, {
      ...supportRequest,
      email: `x${await there.ports.db.$count(supportRequests)}@exemple.fr`,
    })
    return linkInLastMail(there)
  }
  const links = [await write(), await write()]
  const statuses = []
  for (let message = 0; message < 21; message++)
    statuses.push(await stranger.post(urls.supportFollowUp, { link: links[message % 2]!, message: `Bonjour ${message}` }))

  expect(statuses.slice(0, 20).map(({ status }) => status)).toEqual(Array(20).fill(303))
  expect(statuses[20]?.status).toBe(422)
  expect(await statuses[20]?.text()).toContain('Patientez une heure au plus')
})

test('a request shows twenty messages a page and opens at the newest, to the requester and to support', async () => {
  const { there, camille, staff, number, page, fill } = await withRequest()
  there.clock.pass({ minutes: 1 })
  await fill(44)

  for (const [who, url] of [
    [camille, page],
    [staff, urlFor(urls.supportDeskRequest, { number })],
  ] as const) {
    const newest = await (await who.get(url)).text()
    expect(newest).toContain('Page 3 sur 3')
    expect(newest).toContain('Message 44.')
    expect(newest.match(/Message \d+\./g)).toHaveLength(5)
    const first = await (await who.get(withQuery(url, { page: '1' }))).text()
    expect(first).toContain('Message 1.')
    expect(first.match(/<li class="said/g)).toHaveLength(20)
    expect((await who.get(withQuery(url, { page: '4' }))).status).toBe(404)
  }
})
