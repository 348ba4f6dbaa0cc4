import { expect, test } from 'vitest'
import { journal } from '#src/db/schema/operations.ts'
import { urls, withQuery } from '#src/urls.ts'
import { information } from '#test/support/form-values.ts'
import { attribute, fieldTag, textOf } from '#test/support/html.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'

const NEW_PASSWORD = 'Quatre mots encore plus longs'

test('« Mon compte » shows its owner and the four blocks in the guide’s order', async () => {
  const camille = await (await portal()).signUp()

  const page = await (await camille.get(urls.account)).text()

  const titles = [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => title)
  const blocks = [
    'Mes informations personnelles',
    'Mes rattachements aux structures',
    'Mes abonnements aux espaces',
    'Mes pièces jointes',
  ]
  expect(titles.filter((title) => blocks.includes(title ?? ''))).toEqual(blocks)
  expect(page).toContain('Camille DURAND')
})

test('saved personal information is shown again at the next visit', async () => {
  const camille = await (await portal()).signUp()

  const answer = await camille.post(urls.information, { ...information, version: '1' })

  const page = await (await camille.get(answer.headers.get('location') ?? '')).text()
  expect(page).toContain('Vos informations ont été enregistrées')
  const form = await (await camille.get(urls.information)).text()
  const typed = Object.entries(information).filter(([name]) => !['currentPassword', 'country'].includes(name))
  for (const [field, value] of typed) expect(attribute(fieldTag(form, field), 'value')).toBe(value)
  expect(form).toContain('<option value="France" selected')
})

test('htmx gets the saved panel without a second round trip', async () => {
  const camille = await (await portal()).signUp()

  const answer = await camille.htmx.post(urls.information, { ...information, version: '1' })

  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/^<section id="panneau-informations".*Vos informations ont été enregistrées/s)
})

test('two people save the same panel: the second gets a 409 and sees both versions', async () => {
  const camille = await (await portal()).signUp()
  await camille.post(urls.information, { ...information, city: 'Amiens', version: '1' })

  const late = await camille.post(urls.information, { ...information, city: 'Albert', version: '1' })
  const page = await late.text()

  expect(late.status).toBe(409)
  expect(page).toContain('Ces informations ont changé entre-temps')
  expect(page).toContain('ou par vous-même, en revenant en arrière')
  expect(attribute(fieldTag(page, 'city'), 'value')).toBe('Albert')
  expect(textOf(page, 'informations-city-aide')).toContain('Amiens')
  const again = await camille.post(urls.information, {
    ...information,
    city: 'Albert',
    version: attribute(fieldTag(page, 'version'), 'value'),
  })
  expect(again.status).toBe(303)
})

const secret = { secretQuestion: 'first_school', secretAnswer: 'Jean Moulin', version: '1' }

test.each([
  [urls.notifications, { enabled: 'on', version: '0' }],
  [urls.information, { ...information, version: '1' }],
])('%s: sent again after a lost answer, the form recognises its own save and changes nothing', async (url, fields) => {
  const { ports, signUp } = await portal()
  const camille = await signUp()
  for (const post of [camille.post, camille.post]) expect((await post(url, fields)).status).toBe(303)

  expect(await ports.db.$count(journal)).toBe(1)
})

test.each([
  [urls.notifications, { enabled: 'on', version: '0' }, { version: '0' }],
  [urls.secretQuestion, secret, { ...secret, secretAnswer: 'Jean Jaurès' }],
])('%s: a stale form gets a 409 and a form that can be sent again', async (url, first, fields) => {
  const camille = await (await portal()).signUp()
  await camille.post(url, first)

  const late = await camille.post(url, fields)
  const page = await late.text()

  expect(late.status).toBe(409)
  expect(page).toContain('Ces informations ont changé entre-temps')
  expect((await camille.post(url, { ...fields, version: attribute(fieldTag(page, 'version'), 'value') })).status).toBe(303)
})

test('saving one panel leaves the forms of the others valid', async () => {
  const camille = await (await portal()).signUp()

  expect((await camille.post(urls.information, { ...information, version: '1' })).status).toBe(303)
  expect((await camille.post(urls.notifications, { enabled: 'on', version: '0' })).status).toBe(303)
  expect(
    (await camille.post(urls.secretQuestion, { secretQuestion: 'first_school', secretAnswer: 'Jean Moulin', version: '1' }))
      .status,
  ).toBe(303)
})

test('a new contact address gets a confirmation mail, and the old one is told', async () => {
  const there = await portal()
  const camille = await there.signUp()

  await camille.post(urls.information, { ...information, version: '1' })

  const mails = (await there.mails()).map(({ kind, recipient }) => [kind, recipient])
  expect(mails).toContainEqual(['contact_changed', camille.person.login])
  expect(mails).toContainEqual(['contact_confirmation', information.contactEmail])
  const shownAddress = async () => /À l’adresse (\S+)\./.exec(await (await camille.get(urls.notifications)).text())?.[1]
  const summary = await (await camille.get(urls.account)).text()
  expect(summary).toContain('adresse à confirmer')
  expect(await shownAddress()).toBe(camille.person.login)
  await there.stranger().post(urls.contactConfirmation, { link: await linkInLastMail(there) })
  expect(await (await camille.get(urls.account)).text()).not.toContain('adresse à confirmer')
  expect(await shownAddress()).toBe(information.contactEmail)
})

test('a confirmation link for an abandoned address confirms nothing', async () => {
  const there = await portal()
  const camille = await there.signUp()
  await camille.post(urls.information, { ...information, version: '1' })
  const old = await linkInLastMail(there)
  await camille.post(urls.information, { ...information, contactEmail: 'troisieme@exemple.fr', version: '2' })

  const page = await (await there.stranger().get(withQuery(urls.contactConfirmation, { lien: old }))).text()

  expect(page).toContain('Ce lien a été remplacé')
})

test('fifteen minutes after sign-in, a new contact address requires the password; another change does not', async () => {
  const there = await portal()
  const camille = await there.signUp()
  there.clock.pass({ minutes: 16 })
  const { currentPassword: _, ...withoutPassword } = information
  const own = { ...withoutPassword, contactEmail: camille.person.login ?? '', version: '1' }

  // The field comes with the change that needs it, and what was typed stays.
  expect(await (await camille.get(urls.information)).text()).not.toContain('name="currentPassword"')
  const refused = await camille.post(urls.information, { ...withoutPassword, version: '1' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('name="currentPassword"')
  expect(page).toContain(`value="${withoutPassword.contactEmail}"`)
  expect((await camille.post(urls.information, own)).status).toBe(303)
  expect((await camille.post(urls.information, { ...information, version: '2' })).status).toBe(303)
})

test('a new password ends the other sessions, keeps this one, and is confirmed by mail', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const elsewhere = there.stranger()
  await elsewhere.post(urls.signIn, { login: camille.person.login ?? '', password: PASSWORD })
  expect((await elsewhere.get(urls.account)).status).toBe(200)

  await camille.post(urls.password, { currentPassword: PASSWORD, password: NEW_PASSWORD, confirmation: NEW_PASSWORD })

  expect((await elsewhere.get(urls.account)).status).toBe(303)
  expect((await camille.get(urls.account)).status).toBe(200)
  expect((await there.mails()).map(({ kind }) => kind)).toEqual(['password_changed'])
})

test('the form lists every country, those nearby first', async () => {
  const camille = await (await portal()).signUp()

  const page = await (await camille.get(urls.information)).text()

  const list = /<select[^>]*name="country".*?<\/select>/s.exec(page)?.[0] ?? ''
  const names = [...list.matchAll(/<option value="([^"]+)"/g)].map(([, name]) => name)
  expect(names.slice(0, 6)).toEqual(['France', 'Belgique', 'Suisse', 'Luxembourg', 'Monaco', 'Afghanistan'])
  expect(names).toHaveLength(249)
})
