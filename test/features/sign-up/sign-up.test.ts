import { expect, test } from 'vitest'
import { urls, withQuery } from '#src/urls.ts'
import { forms } from '#test/support/forms.ts'
import { withoutTokens } from '#test/support/html.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const zoe = { login: 'nouvelle@exemple.fr', password: PASSWORD }

async function signUp(portal: Portal, changes: Record<string, string> = {}) {
  const { right = {}, visitor } = (await forms['sign-up']?.open(portal)) ?? {}
  return visitor!.post(urls.signUp, { ...right, ...changes })
}

const activate = async (portal: Portal, link: string, password = PASSWORD) => {
  const visitor = portal.stranger()
  return { visitor, answer: await visitor.post(urls.activation, { link, password }) }
}

test('a person signs up, opens the mailed link, gives the password and is signed in', async () => {
  const there = await portal()
  await signUp(there)
  const link = await linkInLastMail(there)

  expect((await there.stranger().get(withQuery(urls.activation, { lien: link }))).status).toBe(200)
  const { visitor, answer } = await activate(there, link)

  expect(answer.headers.get('location')).toBe(urls.account)
  expect(await (await visitor.get(urls.account)).text()).toContain('Zoé PETIT')
})

test('before the link is used, the right password gets the answer of a wrong one, with a way to another mail', async () => {
  const there = await portal()
  await there.signUp({ login: 'connue@exemple.fr' })
  await there.signUp({ login: 'partie@exemple.fr', deactivatedAt: there.ports.now() })
  await signUp(there)
  const answers = async (login: string, password: string) => {
    const pages = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const answer = await there.stranger(login).post(urls.signIn, { login, password })
      pages.push(`${answer.status} ${withoutTokens(await answer.text()).replaceAll(login, 'X')}`)
    }
    return pages
  }

  const waiting = await answers(zoe.login, zoe.password)

  expect(waiting[0]).toMatch(/^422 /)
  expect(waiting[0]).toContain(`<a href="${urls.resendActivation}">Renvoyer le courriel</a>`)
  for (const login of ['inconnue@exemple.fr', 'connue@exemple.fr', 'partie@exemple.fr'])
    expect(await answers(login, zoe.password.toUpperCase())).toEqual(waiting)
})

test('opening the link changes nothing, since mail filters open links', async () => {
  const there = await portal()
  await signUp(there)
  const link = await linkInLastMail(there)

  for (let visit = 0; visit < 3; visit++) await there.stranger().get(withQuery(urls.activation, { lien: link }))

  expect((await activate(there, link)).answer.status).toBe(303)
})

test('the page answers the same for a known address, and its owner is told by mail', async () => {
  const there = await portal()
  await there.signUp({ login: zoe.login })

  const known = await (await signUp(there)).text()
  const unknown = await (await signUp(there, { login: 'inconnue@exemple.fr' })).text()

  expect(known.replaceAll(zoe.login, 'X')).toBe(unknown.replaceAll('inconnue@exemple.fr', 'X'))
  expect((await there.mails()).filter(({ recipient }) => recipient === zoe.login).map(({ kind }) => kind)).toEqual([
    'known_address',
  ])
})

test.each([
  ['2026-08-31T08:00:00Z', urls.reactivation],
  ['2026-07-01T08:00:00Z', withQuery(urls.newSupportRequest, { objet: 'reactivation' })],
])('a person who left on %s and signs up again reads the same page, and gets a mail that leads to %s', async (left, next) => {
  const there = await portal()
  await there.signUp({ login: zoe.login, deactivatedAt: new Date(left) })

  const known = await (await signUp(there)).text()
  const unknown = await (await signUp(there, { login: 'inconnue@exemple.fr' })).text()
  await there.settled()

  expect(known.replaceAll(zoe.login, 'X')).toBe(unknown.replaceAll('inconnue@exemple.fr', 'X'))
  const [mail] = there.sent.filter(({ recipient }) => recipient === zoe.login)
  expect(mail?.subject).toBe('Vous avez déjà un compte, désactivé')
  expect(mail?.text).toContain(`http://localhost${next}`)
})

test('a link that is used, replaced, expired or unknown is answered with the cause', async () => {
  const there = await portal()
  await signUp(there)
  const first = await linkInLastMail(there)
  there.clock.pass({ minutes: 1 })
  await there.stranger().post(urls.resendActivation, { login: zoe.login })
  const second = await linkInLastMail(there)

  const page = async (link: string) => (await there.stranger().get(withQuery(urls.activation, { lien: link }))).text()
  expect(await page(first)).toContain('Ce lien a été remplacé')
  expect(await page('inconnu')).toContain('Ce lien n’est pas reconnu')
  await activate(there, second)
  expect(await page(second)).toContain('Ce lien a déjà servi')

  await signUp(there, { login: 'tard@exemple.fr' })
  const late = await linkInLastMail(there)
  there.clock.pass({ hours: 24 })
  expect(await page(late)).toContain('Ce lien a expiré')
})

test('an activation link used twice in parallel activates once', async () => {
  const there = await portal()
  await signUp(there)
  const link = await linkInLastMail(there)

  const answers = await Promise.all([1, 2, 3].map(() => activate(there, link)))

  expect(answers.filter(({ answer }) => answer.headers.get('location') === urls.account)).toHaveLength(1)
})

test('signing up with another person’s address gives no access: the link asks for the last sign-up’s password', async () => {
  const there = await portal()
  await signUp(there)
  await signUp(there, { password: 'Trente pirates au large', confirmation: 'Trente pirates au large' })

  const { answer } = await activate(there, await linkInLastMail(there))

  expect(answer.status).toBe(422)
})

test('a second sign-up does not cancel the first: each link accepts its own password', async () => {
  const there = await portal()
  await signUp(there)
  const own = await linkInLastMail(there)
  await signUp(there, { firstName: 'Pirate', password: 'Trente pirates au large', confirmation: 'Trente pirates au large' })

  const { visitor, answer } = await activate(there, own)

  expect(answer.headers.get('location')).toBe(urls.account)
  expect(await (await visitor.get(urls.account)).text()).toContain('Zoé PETIT')
  expect((await there.stranger().post(urls.signIn, { ...zoe, password: 'Trente pirates au large' })).status).toBe(422)
  expect((await activate(there, await linkInLastMail(there), 'Trente pirates au large')).answer.status).toBe(404)
})

test('two parallel sign-ups of one address create one account', async () => {
  const there = await portal()

  const answers = await Promise.all([signUp(there), signUp(there)])

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await activate(there, await linkInLastMail(there))).answer.status).toBe(303)
})

test('a mailbox gets five activation mails an hour at most', async () => {
  const there = await portal()
  await signUp(there)

  for (let mail = 0; mail < 8; mail++) {
    await there.stranger().post(urls.resendActivation, { login: zoe.login })
    await there.settled()
  }

  expect(await there.mails()).toHaveLength(5)
})
