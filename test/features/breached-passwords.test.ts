import { expect, test } from 'vitest'
import { seededRandom } from '#demo/seeded-random.ts'
import { isBreached } from '#src/auth/breached-passwords.ts'
import { urls } from '#src/urls.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD, SECRET_ANSWER } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const REASON = 'dans une liste publique de mots de passe volés : choisissez-en un autre.'
/** From the list, and accepted by every other rule. */
const BREACHED = 'PerAsperaAdAstra'
const secrets = { password: BREACHED, confirmation: BREACHED, secretQuestion: 'first_pet', secretAnswer: SECRET_ANSWER }

test.each([
  ['Mailcreated5240', true],
  ['mAILCREATED5240', true],
  ['ＭＡＩＬcreated5240', true],
  ['PolniyPizdec0211', true],
  ['1qaz2wsx3edc4rfv', true],
  ['momsanaladventure', true],
  ['Hd764nW5d7E1vb1', true],
  ['perasperaadastra', true],
  ['mailcreated5241', false],
  [' mailcreated5240\u3000', true],
  ['mail created5240', false],
  ['xmailcreated5240', false],
  ['violette au grenier', false],
  ['Demo-2026-Compte!', false],
  ['日本語のパスワードはとても長い', false],
])('« %s » stands in the list of breaches: %s', async (password, listed) => {
  const { ports } = await portal()
  expect(await isBreached(ports, password)).toBe(listed)
})

test('none of 10 000 random passphrases is taken for a breached one; 2 in a million would be', async () => {
  const { ports } = await portal()
  const chance = seededRandom('passphrases')
  const words = () => Array.from({ length: 4 }, () => chance.hexadecimal(5)).join(' ')
  const refused = []
  for (let tries = 0; tries < 10_000; tries++) {
    const password = words()
    if (await isBreached(ports, password)) refused.push(password)
  }
  expect(refused).toEqual([])
})

const doors: Record<string, (there: Portal) => Promise<Response>> = {
  'a sign-up': ({ stranger }) =>
    stranger().post(urls.signUp, { login: 'lea@exemple.fr', firstName: 'Léa', lastName: 'Petit', ...secrets }),
  'a change of password': async ({ signUp }) =>
    (await signUp()).post(urls.password, { currentPassword: PASSWORD, password: BREACHED, confirmation: BREACHED }),
  'a reset': async (there) => {
    const { person } = await there.signUp()
    await there.stranger().post(urls.forgottenPassword, { login: person.login ?? '' })
    const link = await linkInLastMail(there)
    return there.stranger().post(urls.passwordReset, { link, answer: SECRET_ANSWER, ...secrets })
  },
  'a reactivation': async (there) => {
    const { person } = await there.signUp({ deactivatedAt: there.ports.now() })
    await there.stranger().post(urls.reactivation, { login: person.login ?? '' })
    const link = await linkInLastMail(there)
    return there.stranger().post(urls.reactivationSecrets, { link, ...secrets })
  },
}

test.each(Object.entries(doors))('%s with a breached password is refused, and says why', async (_, choose) => {
  const answer = await choose(await portal())
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(REASON)
})

test('a password that was accepted before the list keeps its owner signing in', async () => {
  const { signUp, stranger } = await portal()
  const { person } = await signUp({ password: BREACHED })
  expect((await stranger().post(urls.signIn, { login: person.login ?? '', password: BREACHED })).status).toBe(303)
})
