import { expect, test } from 'vitest'
import { users } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { information } from '#test/support/form-values.ts'
import { forms } from '#test/support/forms.ts'
import { attribute, fieldTag } from '#test/support/html.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'

const [UNICODE, ASCII] = ['zoe@soci\u00e9t\u00e9-test.fr', 'zoe@xn--socit-test-e7ab.fr']

test('an accented domain is one account, however a browser sends it, and is shown with its accents', async () => {
  const here = await portal()
  const { right } = await forms['sign-up']!.open(here)
  await here.stranger().post(urls.signUp, { ...right, login: UNICODE } as Record<string, string>)
  await here.settled()
  expect((await here.mails()).map(({ recipient }) => recipient)).toEqual([ASCII])
  await here.stranger().post(urls.activation, { link: await linkInLastMail(here), password: PASSWORD })
  await here.stranger().post(urls.signUp, { ...right, login: ASCII } as Record<string, string>)
  await here.settled()
  expect((await here.ports.db.select().from(users)).map(({ login }) => login)).toEqual([ASCII])

  const zoe = here.stranger()
  expect((await zoe.post(urls.signIn, { login: ASCII, password: PASSWORD })).status).toBe(303)
  expect((await here.stranger().post(urls.signIn, { login: UNICODE, password: PASSWORD })).status).toBe(303)
  const page = await (await zoe.get(urls.information)).text()
  expect(page).toContain(`Vous vous connectez avec ${UNICODE}.`)
  expect(attribute(fieldTag(page, 'contactEmail'), 'value')).toBe(UNICODE)
})

test.each([
  [urls.forgottenPassword, { login: 'zoe@ornage.fr' }],
  [urls.resendActivation, { login: 'zoe@ornage.fr' }],
  [urls.reactivation, { login: 'zoe@ornage.fr' }],
])('%s: a near miss is accepted, and the page asks whether another address was meant', async (url, fields) => {
  const answer = await (await portal()).stranger().post(url, fields)

  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toMatch(/Vouliez-vous dire zoe@orange\.fr \? <a href="\/[^"]+">Corriger l’adresse<\/a>/)
})

test('a contact address that is a near miss is saved, and the question stands at its field', async () => {
  const camille = await (await portal()).signUp()
  const saved = { ...information, version: '1', contactEmail: 'camille@gmial.com' }

  const part = await (await camille.htmx.post(urls.information, saved)).text()

  expect(part).toContain('Vos informations ont été enregistrées')
  expect(part).toContain('Vouliez-vous dire camille@gmail.com ?')
})

test('a local part that the provider can’t write to is refused in its own words', async () => {
  const answer = await (await portal()).stranger().post(urls.forgottenPassword, { login: 'amélie@mairie.fr' })

  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Nos courriels ne peuvent pas partir')])
})
