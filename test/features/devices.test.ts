import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { SESSIONS_MAX } from '#src/auth/session-writes.ts'
import { openSession } from '#src/auth/sessions.ts'
import { journal } from '#src/db/schema/operations.ts'
import { sessions } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { PASSWORD, signIn } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'

test('« Fermer les autres sessions » sent again from an old page ends the session that has begun since', async () => {
  const { ports, signUp } = await portal()
  const camille = await signUp()
  const form = { envoi: 'jeton-de-la-page', session: 'others' }
  await signIn(ports, camille.person)
  await camille.post(urls.devices, form)

  const stolen = await signIn(ports, camille.person, 'Safari')
  expect((await stolen.get(urls.account)).status).toBe(200)
  await camille.post(urls.devices, form)
  expect((await stolen.get(urls.account)).status).toBe(303)
  expect(await ports.db.$count(journal)).toBe(2)
})

test('a person signs out one device, then all the others', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const devices = [there.stranger(), there.stranger(), there.stranger()]
  for (const device of devices) await device.post(urls.signIn, { login: camille.person.login ?? '', password: PASSWORD })
  const stillIn = async () =>
    (await Promise.all(devices.map((device) => device.get(urls.account)))).filter(({ status }) => status === 200).length
  const page = await (await camille.get(urls.devices)).text()
  const hashes = [...page.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? '')
  expect(hashes).toHaveLength(3)

  await camille.post(urls.devices, { session: hashes[0] ?? '' })
  expect(await stillIn()).toBe(2)
  await camille.post(urls.devices, { session: 'others' })
  expect(await stillIn()).toBe(0)
  expect((await camille.get(urls.account)).status).toBe(200)
})

test('a person cannot end another person’s sessions', async () => {
  const there = await portal()
  const [camille, dominique] = [await there.signUp(), await there.signUp()]
  const sessionOf = /name="session" value="([0-9a-f]{64})"/
  const second = there.stranger()
  await second.post(urls.signIn, { login: dominique.person.login ?? '', password: PASSWORD })
  const [, hash = ''] = sessionOf.exec(await (await dominique.get(urls.devices)).text()) ?? []

  await camille.post(urls.devices, { session: hash })

  expect(hash).not.toBe('')
  expect((await second.get(urls.account)).status).toBe(200)
})

test('the fifty-first session ends the one that has been idle longest, and nobody else’s', async () => {
  const { ports, clock, signUp } = await portal()
  const camille = await signUp()
  const other = await signUp()
  for (let session = 2; session <= SESSIONS_MAX; session++) await openSession(ports, camille.person.id, 'Firefox')
  expect((await camille.get(urls.account)).status).toBe(200)

  clock.pass({ minutes: 1 })
  await openSession(ports, camille.person.id, 'Firefox')

  expect(await ports.db.$count(sessions, eq(sessions.userId, camille.person.id))).toBe(SESSIONS_MAX)
  expect((await camille.get(urls.account)).status).toBe(303)
  expect((await other.get(urls.account)).status).toBe(200)
})
