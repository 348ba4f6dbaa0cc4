import { expect, test } from 'vitest'
import { supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { urlFor, urls } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { portal } from '#test/support/portal.ts'

const { email: _, ...ownRequest } = supportRequest
const numberIn = async (answer: Response) => /S-\w{4}-\w{4}/.exec(await answer.text())?.[0]

test('the same request from a page opened again, with a space more, is the request that was made', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const numbers = []
  for (const message of [ownRequest.message, `${ownRequest.message} `])
    numbers.push(await numberIn(await camille.post(urls.newSupportRequest, { ...ownRequest, message })))
  for (let again = 0; again < 2; again++)
    numbers.push(await numberIn(await there.stranger(`192.0.2.${again}`).post(urls.newSupportRequest, supportRequest)))

  expect(numbers[1]).toBe(numbers[0])
  expect(numbers[3]).toBe(numbers[2])
  expect(new Set(numbers).size).toBe(2)
  expect(await there.ports.db.$count(supportRequests)).toBe(2)
})

test('other words, another subject or another person make another request; so do the same words a day later', async () => {
  const there = await portal()
  const [camille, anne] = [await there.signUp(), await there.signUp()]
  await camille.post(urls.newSupportRequest, ownRequest)
  await anne.post(urls.newSupportRequest, ownRequest)
  await camille.post(urls.newSupportRequest, { ...ownRequest, subject: 'Autre objet' })
  await camille.post(urls.newSupportRequest, { ...ownRequest, message: 'Autre message' })
  await there.stranger().post(urls.newSupportRequest, supportRequest)
  there.clock.pass({ hours: 25 })
  await there.stranger().post(urls.newSupportRequest, supportRequest)

  expect(await there.ports.db.$count(supportRequests)).toBe(6)
})

test('a message that says again what the last one said is that one', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const number = (await numberIn(await camille.post(urls.newSupportRequest, ownRequest))) ?? ''
  const say = (message: string) => camille.post(urlFor(urls.supportRequest, { number }), { message })
  for (const message of ['Merci', 'Merci ', 'Une question', 'Merci']) expect((await say(message)).status).toBe(303)
  await there.stranger().post(urls.newSupportRequest, supportRequest)
  const link = await linkInLastMail(there)
  for (let again = 0; again < 2; again++) await there.stranger().post(urls.supportFollowUp, { link, message: 'Merci' })

  expect(await there.ports.db.$count(supportMessages)).toBe(1 + 3 + 1 + 1)
})
