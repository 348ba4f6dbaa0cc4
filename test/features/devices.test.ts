import { expect, test } from 'vitest'
import { journal } from '#src/db/schema/operations.ts'
import { urls } from '#src/urls.ts'
import { signIn } from '#test/support/people.ts'
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
