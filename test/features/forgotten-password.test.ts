import { expect, test } from 'vitest'
import { users } from '#src/db/schema/people.ts'
import { urls, withQuery } from '#src/urls.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD, SECRET_ANSWER, type Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const NEW_PASSWORD = 'Quatre mots encore plus longs'
const right = { answer: SECRET_ANSWER, password: NEW_PASSWORD, confirmation: NEW_PASSWORD }

async function ask(there: Portal, login: string) {
  const answer = await there.stranger().post(urls.forgottenPassword, { login })
  await there.settled()
  return answer
}
const signIn = (there: Portal, { person }: Signed, password: string) =>
  there.stranger().post(urls.signIn, { login: person.login ?? '', password })

async function withLink() {
  const there = await portal()
  const camille = await there.signUp()
  await ask(there, camille.person.login ?? '')
  return { there, camille, link: await linkInLastMail(there) }
}

test('the link, the secret answer and a new password reopen the account; every session ends and a mail says so', async () => {
  const { there, camille, link } = await withLink()

  const answer = await there.stranger().post(urls.passwordReset, { link, ...right })

  expect(answer.headers.get('location')).toContain(urls.password)
  expect((await camille.get(urls.account)).status).toBe(303)
  expect((await signIn(there, camille, PASSWORD)).status).toBe(422)
  expect((await signIn(there, camille, NEW_PASSWORD)).status).toBe(303)
  expect((await there.mails()).map(({ kind }) => kind)).toEqual(['password_reset', 'password_changed'])
})

test('the answer is compared without case, accents and spaces', async () => {
  const { there, link } = await withLink()

  expect((await there.stranger().post(urls.passwordReset, { link, ...right, answer: ' m E d O r ' })).status).toBe(303)
})

test('the secret answer without a link resets nothing', async () => {
  const { there } = await withLink()

  const answer = await there.stranger().post(urls.passwordReset, { link: 'deviné', ...right })

  expect(await answer.text()).toContain('Ce lien n’est pas reconnu')
})

test('five wrong answers make the secret question wait; signing in stays possible', async () => {
  const { there, camille, link } = await withLink()

  for (let failure = 0; failure < 5; failure++) await there.stranger().post(urls.passwordReset, { link, ...right, answer: 'Rex' })

  expect(await (await there.stranger().post(urls.passwordReset, { link, ...right })).text()).toContain('Patientez')
  expect((await signIn(there, camille, PASSWORD)).status).toBe(303)
})

test('a reset link still signs in while sign-in is throttled, and its new password everywhere: nobody can lock another person out', async () => {
  const { there, camille, link } = await withLink()
  for (let failure = 0; failure < 5; failure++) await signIn(there, camille, 'faux')
  expect((await signIn(there, camille, PASSWORD)).status).toBe(429)

  const owner = there.stranger()
  await owner.post(urls.passwordReset, { link, ...right })

  expect((await owner.get(urls.account)).status).toBe(200)
  expect((await signIn(there, camille, NEW_PASSWORD)).status).toBe(303)
})

test('a new password, a new secret question or a deactivation invalidates pending links', async () => {
  const { there, camille, link } = await withLink()
  const status = async (token: string) => (await there.stranger().get(withQuery(urls.passwordReset, { lien: token }))).status

  await camille.post(urls.password, { currentPassword: PASSWORD, password: NEW_PASSWORD, confirmation: NEW_PASSWORD })
  expect(await status(link)).toBe(404)
  await ask(there, camille.person.login ?? '')
  const second = await linkInLastMail(there)
  await camille.post(urls.secretQuestion, { secretQuestion: 'first_school', secretAnswer: 'Jean Moulin', version: '2' })
  expect(await status(second)).toBe(404)
  await ask(there, camille.person.login ?? '')
  const third = await linkInLastMail(there)
  await there.ports.db.update(users).set({ deactivatedAt: there.ports.now() })
  expect(await status(third)).toBe(404)
})

test('a link is valid for an hour, once, whoever asks for another meanwhile, and until a new password is chosen', async () => {
  const { there, camille, link } = await withLink()
  const page = async (token: string) => (await there.stranger().get(withQuery(urls.passwordReset, { lien: token }))).text()

  there.clock.pass({ minutes: 1 })
  await ask(there, camille.person.login ?? '')
  const second = await linkInLastMail(there)
  expect(await page(link)).toContain('Nouveau mot de passe')
  there.clock.pass({ minutes: 60 })
  expect(await page(second)).toContain('Ce lien a expiré')
  await ask(there, camille.person.login ?? '')
  const third = await linkInLastMail(there)
  await there.stranger().post(urls.forgottenPassword, { login: camille.person.login ?? '' })
  const fourth = await linkInLastMail(there)
  expect(fourth).not.toBe(third)
  await there.stranger().post(urls.passwordReset, { link: third, ...right })
  expect(await page(third)).toContain('Ce lien a déjà servi')
  expect(await page(fourth)).toContain('Ce lien a été remplacé')
})

test('the page answers the same for every address; only an active account gets a mail', async () => {
  const there = await portal()
  const active = await there.signUp()
  const waiting = await there.signUp({ activatedAt: null })
  const gone = await there.signUp({ deactivatedAt: there.ports.now() })
  const logins = [active, waiting, gone].map(({ person }) => person.login ?? '').concat('inconnu@exemple.fr')

  const pages = []
  for (const login of logins) pages.push((await (await ask(there, login)).text()).replaceAll(login, 'X'))

  expect(new Set(pages).size).toBe(1)
  expect((await there.mails()).flatMap(({ recipient }) => recipient || [])).toEqual([active.person.login])
})
