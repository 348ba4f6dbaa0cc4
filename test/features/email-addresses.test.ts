import { expect, test } from 'vitest'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { mailedLinks, users } from '#src/db/schema/people.ts'
import { levelAddresses } from '#src/jobs/level-addresses.ts'
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

test('an account kept with an accented domain signs in, gets its mails and stays alone, however it is typed', async () => {
  const here = await portal()
  const { person } = await here.signUp({ login: UNICODE, contactEmail: UNICODE })

  expect(await levelAddresses(here.ports)).toBe('1 levelled, 0 with another account')

  for (const login of [UNICODE, ASCII]) {
    expect((await here.stranger().post(urls.signIn, { login, password: PASSWORD })).status).toBe(303)
    await here.stranger().post(urls.forgottenPassword, { login })
    await here.settled()
    const { right } = await forms['sign-up']!.open(here)
    await here.stranger().post(urls.signUp, { ...right, login } as Record<string, string>)
    await here.settled()
  }
  const mails = (await here.mails()).filter(({ kind }) => kind !== 'none')
  expect(mails.filter(({ userId, recipient }) => userId !== person.id || recipient !== ASCII)).toEqual([])
  expect(mails.length).toBeGreaterThan(2)
  expect((await here.ports.db.select().from(users)).map(({ login, contactEmail }) => [login, contactEmail])).toEqual([
    [ASCII, ASCII],
  ])
})

test('a link mailed to an accented address and its dead mailbox go on with the ASCII form', async () => {
  const here = await portal()
  const { db, now } = here.ports
  const { person } = await here.signUp({ login: UNICODE })
  const link = { userId: person.id, purpose: 'password_reset' as const, email: UNICODE, createdAt: now(), expiresAt: now() }
  await db.insert(mailedLinks).values({ ...link, tokenHash: 'a' })
  await db.insert(deadAddresses).values({ email: UNICODE, cause: 'complained', since: now() })

  await levelAddresses(here.ports)

  expect((await db.select().from(mailedLinks)).map(({ email }) => email)).toEqual([ASCII])
  expect((await db.select().from(deadAddresses)).map(({ email }) => email)).toEqual([ASCII])
})

test('of two accounts for one mailbox, the accented one keeps its spelling and is counted', async () => {
  const here = await portal()
  await here.signUp({ login: ASCII })
  await here.signUp({ login: UNICODE })

  expect(await levelAddresses(here.ports)).toBe('0 levelled, 1 with another account')
  expect((await here.ports.db.select().from(users)).map(({ login }) => login)).toEqual([ASCII, UNICODE])
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

test('a contact address that is a near miss is saved, and the question stands beside it and at its field', async () => {
  const camille = await (await portal()).signUp()
  const saved = { ...information, version: '1', contactEmail: 'camille@gmial.com' }

  const part = await (await camille.htmx.post(urls.information, saved)).text()

  expect(part).toContain('Vos informations ont été enregistrées')
  expect(part).toContain('Vouliez-vous dire camille@gmail.com ?')
  expect(await (await camille.get(urls.information)).text()).toContain('Vouliez-vous dire camille@gmail.com ?')
})

test('a local part that the provider can’t write to is refused in its own words', async () => {
  const answer = await (await portal()).stranger().post(urls.forgottenPassword, { login: 'amélie@mairie.fr' })

  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Nos courriels ne peuvent pas partir')])
})
