import { expect, test } from 'vitest'
import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import { sessions } from '#src/db/schema/people.ts'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { urls } from '#src/urls.ts'
import { attribute, fieldTag, firstFocus, titleOf } from '#test/support/html.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD, SECRET_ANSWER } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import type { Fields, Visitor } from '#test/support/visitor.ts'

const request = { category: 'account', subcategory: 'reactivation', subject: 'Mon compte', message: 'Un long message.' }

async function sentTooLate(how: 'page' | 'htmx' = 'page') {
  const opened = await portal()
  const camille = await opened.signUp()
  const form = { ...(await camille.owner()), ...request }
  await opened.ports.db.delete(sessions)
  const sent = await (how === 'htmx' ? camille.htmx : camille).post(urls.newSupportRequest, form)
  const signIn = sent.headers.get(how === 'htmx' ? 'HX-Redirect' : 'Location') ?? ''
  return { ...opened, camille, signIn, back: new URL(signIn, 'http://localhost').searchParams.get('retour') ?? '' }
}

async function signIn(visitor: Visitor, login: string | null, back = ''): Promise<string> {
  const answer = await visitor.post(urls.signIn, { login: login ?? '', password: PASSWORD, ...(back && { back }) })
  return answer.headers.get('Location') ?? ''
}

async function sendFrom(visitor: Visitor, page: string, path: string, fields: Fields) {
  const body = new URLSearchParams({ ...(await visitor.owner()), ...fields } as Record<string, string>)
  return visitor.visit(path, { method: 'POST', body, headers: { Referer: `http://localhost${page}` } })
}

const read = (opened: Pick<Portal, 'ports'>) => opened.ports.db.select().from(unsentForms)

test.each(['page', 'htmx'] as const)('Camille signs in again, finds what was typed, and sends it (%s)', async (how) => {
  const { camille, signIn: url, back, ...opened } = await sentTooLate(how)
  const page = await (await camille.get(url)).text()
  expect(page).toContain('Votre session a pris fin. Reconnectez-vous : votre saisie est conservée.')
  const hidden = attribute(fieldTag(page, 'back'), 'value')

  expect(await signIn(camille, camille.person.login, hidden)).toBe(back)
  const shown = await (await camille.get(back)).text()
  expect(shown).toContain('Votre saisie est conservée')
  expect(shown).toContain('>Un long message.</textarea>')

  const refused = await sendFrom(camille, back, urls.newSupportRequest, { ...request, subject: '' })
  await opened.settled()
  expect([refused.status, (await read(opened)).length]).toEqual([422, 1])

  const sent = await sendFrom(camille, back, urls.newSupportRequest, request)
  await opened.settled()
  expect([sent.status, await read(opened)]).toEqual([200, []])
  const gone = await camille.get(back)
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('Aucune saisie conservée')])
})

test('what Anne typed before Bilal signed in beside her is kept for her: he finds nothing, she finds it', async () => {
  const opened = await portal()
  const [anne, bilal] = [await opened.signUp(), await opened.signUp()]
  const form = { ...(await anne.owner()), ...request }
  anne.cookies.set('session', bilal.cookies.get('session') ?? '')
  const refused = await (await anne.post(urls.newSupportRequest, form)).text()
  expect(refused).toContain('votre saisie y est conservée')

  await anne.post(urls.signOut)
  expect(await signIn(anne, bilal.person.login)).toBe(urls.welcome)
  await anne.post(urls.signOut)
  const back = await signIn(anne, anne.person.login)
  expect(await (await anne.get(back)).text()).toContain('>Un long message.</textarea>')
})

test('a wrong password keeps the sentence about what was typed, which is no success and takes the focus', async () => {
  const { camille, signIn: url, back } = await sentTooLate()
  const sentence = /<div class="notice soon" role="alert"[^>]*>.*Reconnectez-vous : votre saisie est conservée\./
  expect(firstFocus(await (await camille.get(url)).text())).toMatch(sentence)
  const wrong = await camille.post(urls.signIn, { login: camille.person.login ?? '', password: 'Un autre mot', back })
  const page = await wrong.text()
  expect([wrong.status, attribute(fieldTag(page, 'back'), 'value')]).toEqual([422, back])
  expect(page).toMatch(sentence)
  expect(page).not.toContain('role="status"')
  expect(await signIn(camille, camille.person.login, back)).toBe(back)
})

test('another person who signs in does not see the kept form; Camille still finds it later', async () => {
  const { camille, back, signUp } = await sentTooLate()
  const bilal = await signUp({ lastName: 'Haddad' })

  expect(await signIn(camille, bilal.person.login, back)).toBe(back)
  const answer = await camille.get(back)
  const page = await answer.text()
  expect([answer.status, titleOf(page)]).toEqual([404, expect.stringContaining('Aucune saisie conservée')])
  expect(page).not.toContain('Un long message.')
  await camille.post(urls.signOut)

  expect(await signIn(camille, camille.person.login)).toBe(back)
  expect(await (await camille.get(back)).text()).toContain('>Un long message.</textarea>')
})

test('a form of passwords alone is not kept; sign-in says so, even if the cookie itself is gone', async () => {
  const { signUp, stranger } = await portal()
  const camille = await signUp()
  const passwords = { currentPassword: PASSWORD, password: 'Un nouveau mot long', confirmation: 'Un nouveau mot long' }
  const answer = await stranger().post(urls.password, { ...(await camille.owner()), ...passwords })
  expect(answer.headers.get('Location')).toContain('etat=saisie-perdue')
})

test('a forgotten password does not lose what was typed', async () => {
  const { camille, back, ...opened } = await sentTooLate()
  await camille.post(urls.forgottenPassword, { login: camille.person.login ?? '' })
  const link = await linkInLastMail({ ...opened } as Portal)
  await camille.post(urls.passwordReset, { link, answer: SECRET_ANSWER, password: PASSWORD, confirmation: PASSWORD })

  expect(await signIn(camille, camille.person.login)).toBe(back)
  await camille.get(back)
  camille.cookies.delete('session')
  expect(await signIn(camille, camille.person.login)).toBe(urls.welcome)
})

test('five forms of a person are kept, for a day', async () => {
  const { camille, back, clock, stranger, ...opened } = await sentTooLate()
  const mark = await camille.owner()
  for (let more = 0; more < 5; more++) await stranger().post(urls.newSupportRequest, { ...mark, ...request })
  expect(await read(opened)).toHaveLength(5)
  await signIn(camille, camille.person.login)
  const gone = await camille.get(back)
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('Aucune saisie conservée')])

  const newest = await stranger().post(urls.newSupportRequest, { ...mark, ...request })
  const place = new URL(newest.headers.get('Location') ?? '', 'http://localhost').searchParams.get('retour') ?? ''
  expect((await camille.get(place)).status).toBe(200)
  clock.pass({ hours: 23 })
  await camille.get(urls.account)
  clock.pass({ hours: 1 })
  expect((await camille.get(place)).status).toBe(404)
})

test.each(['', 'forged', 'x'.repeat(24), '_'.repeat(24)])(
  'nothing is kept with the mark « %s », which the portal never made',
  async (mark) => {
    const opened = await portal()
    const sent = await opened.stranger().post(urls.information, { [OWNER_FIELD]: mark, city: 'Abbeville' })
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${urls.signIn}?etat=saisie-perdue`])
    expect(await read(opened)).toEqual([])
  },
)

test('a Referer of another host is not followed after the sign-in', async () => {
  const { stranger } = await portal()
  const headers = { Referer: 'http://localhost//ailleurs.example/x' }
  const answer = await stranger().visit(urls.information, { method: 'POST', body: new URLSearchParams(), headers })
  expect(answer.headers.get('Location')).toBe(`${urls.signIn}?etat=saisie-perdue`)
})
