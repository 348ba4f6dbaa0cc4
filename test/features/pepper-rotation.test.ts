import { expect, test } from 'vitest'
import { verifyPassword } from '#src/auth/passwords.ts'
import { credentials } from '#src/db/schema/people.ts'
import { unsubscribeUrls } from '#src/digests/unsubscribe-token.ts'
import { urls } from '#src/urls.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD, SECRET_ANSWER } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import { visitor } from '#test/support/visitor.ts'

const pepper = 'a new pepper, chosen after the old one leaked'

/** Camille's portal before and after its pepper was changed. */
async function changedPepper() {
  const there = await portal()
  const { person } = await there.signUp()
  const { config } = there.ports
  const ports = { ...there.ports, config: { ...config, pepper, previousPepper: config.pepper } }
  return { ...there, person, ports, old: config, stranger: () => visitor(ports) }
}

test('the pepper is changed: a password of before opens the account and is hashed with the new pepper alone', async () => {
  const { ports, person, stranger } = await changedPepper()
  expect((await stranger().post(urls.signIn, { login: person.login!, password: 'faux' })).status).toBe(422)
  expect((await stranger().post(urls.signIn, { login: person.login!, password: PASSWORD })).status).toBe(303)
  const [kept] = await ports.db.select().from(credentials)
  const { previousPepper: _, ...alone } = ports.config
  expect(await verifyPassword(PASSWORD, kept!.passwordHash, alone)).toEqual({ valid: true, outdated: false })
})

test('the pepper is changed: a secret answer of before still resets the password', async () => {
  const { person, stranger, ...there } = await changedPepper()
  await stranger().post(urls.forgottenPassword, { login: person.login! })
  const link = await linkInLastMail({ ...there, stranger })
  const password = 'Une autre phrase assez longue'
  const answer = await stranger().post(urls.passwordReset, { link, answer: SECRET_ANSWER, password, confirmation: password })
  expect(answer.status).toBe(303)
})

test('the pepper is changed: the unsubscribe link of an old mail still works', async () => {
  const { person, old, stranger } = await changedPepper()
  const { page } = unsubscribeUrls(person.id, old)
  expect((await stranger().get(page.replace(old.appUrl, ''))).status).toBe(200)
})
