import { expect, test } from 'vitest'
import { notificationSettings } from '#src/db/schema/people.ts'
import { personOfToken, unsubscribeUrls } from '#src/digests/unsubscribe-token.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

async function reader() {
  const here = await portal()
  const { person } = await here.signUp()
  await here.ports.db.insert(notificationSettings).values({ userId: person.id, enabled: true })
  const { page, oneClick } = unsubscribeUrls(person.id, here.ports.config)
  const enabled = async () => (await here.ports.db.select().from(notificationSettings))[0]?.enabled
  /** As a mail program posts: without origin and cookie. */
  const click = (url: string, body = 'List-Unsubscribe=One-Click', contentType = 'application/x-www-form-urlencoded') =>
    here.stranger().visit(url.replace('http://localhost', ''), {
      method: 'POST',
      body,
      headers: { 'Sec-Fetch-Site': '', 'Content-Type': contentType },
    })
  return { ...here, person, page: page.replace('http://localhost', ''), oneClick, enabled, click }
}

test('one click in the mail program stops the notifications, without a page or a sign-in', async () => {
  const { oneClick, click, enabled } = await reader()
  expect((await click(oneClick)).status).toBe(204)
  expect(await enabled()).toBe(false)
  expect((await click(oneClick)).status).toBe(204)
})

test.each([
  [undefined, undefined, 'no body: Amunak/thunderbird-list-unsubscribe-addon #8'],
  ['', 'application/x-www-form-urlencoded', 'an empty one: usesend/useSend #195'],
  ['List-Unsubscribe=One-Click', 'text/plain', 'Notifuse/notifuse #362'],
  ['List-Unsubscribe=One-Click', undefined, 'without its type: Amunak/thunderbird-list-unsubscribe-addon #9'],
  ['--x--', 'multipart/form-data; boundary=x', 'RFC 8058 allows it'],
  ['x', 'multipart/form-data', 'that cannot be read'],
  ['{}', 'application/json', 'another one'],
])('a POST with the body %j of type %s unsubscribes: %s', async (body, type, _source) => {
  const { oneClick, stranger, enabled } = await reader()
  const headers = { 'Sec-Fetch-Site': '', ...(type && { 'Content-Type': type }) }
  const init = { method: 'POST', headers, ...(body !== undefined && { body }) }
  expect((await stranger().visit(oneClick.replace('http://localhost', ''), init)).status).toBe(204)
  expect(await enabled()).toBe(false)
})

test('opening any link changes nothing, since mail filters open links', async () => {
  const { oneClick, page, stranger, enabled } = await reader()
  const opened = await stranger().get(oneClick.replace('http://localhost', ''))
  expect(opened.status).toBe(303)
  expect(opened.headers.get('Location')).toBe(page)
  expect(await (await stranger().get(page)).text()).toContain('Ne plus recevoir les notifications')
  expect(await enabled()).toBe(true)
})

test('the page stops the notifications and can turn them on again', async () => {
  const { page, stranger, enabled } = await reader()
  const jeton = new URL(page, 'http://localhost').searchParams.get('jeton')!
  const someone = stranger()

  const stopped = await someone.post(urls.unsubscribe, { jeton, suite: 'arreter' })
  expect(stopped.status).toBe(303)
  expect(await enabled()).toBe(false)
  expect(await (await someone.get(stopped.headers.get('Location')!)).text()).toContain('vous ne recevrez plus de notifications')

  const undone = await (await someone.htmx.post(urls.unsubscribe, { jeton, suite: 'reprendre' })).text()
  expect(undone).toContain('Vous recevez à nouveau les notifications.')
  expect(await enabled()).toBe(true)
})

test('a forged link, or another person’s, does not unsubscribe', async () => {
  const { person, ports, stranger, click, enabled } = await reader()
  const token = (userId: string) => new URL(unsubscribeUrls(userId, ports.config).page).searchParams.get('jeton')!
  const forged = [
    '',
    '.',
    person.id,
    `${person.id}.`,
    `${person.id}.x`,
    token('autre').replace('autre', person.id),
    `${token(person.id)}x`,
  ]
  for (const jeton of forged) {
    expect(personOfToken(jeton, ports.config)).toBeUndefined()
    expect((await stranger().get(`${urls.unsubscribe}?jeton=${encodeURIComponent(jeton)}`)).status).toBe(404)
    expect((await stranger().post(urls.unsubscribe, { jeton, suite: 'arreter' })).status).toBe(404)
    expect((await click(`${urls.oneClickUnsubscribe}?jeton=${encodeURIComponent(jeton)}`)).status).toBe(404)
  }
  expect(await enabled()).toBe(true)
})
