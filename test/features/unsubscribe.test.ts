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

test.each(['', 'List-Unsubscribe=Non', 'x=1'])('a POST that says « %s » does not unsubscribe', async (body) => {
  const { oneClick, click, enabled } = await reader()
  expect((await click(oneClick, body)).status).toBe(404)
  expect(await enabled()).toBe(true)
})

test.each(['multipart/form-data; boundary=x', 'multipart/form-data'])(
  'a %s that cannot be read does not unsubscribe and is not an error',
  async (type) => {
    const { oneClick, click, enabled } = await reader()
    expect((await click(oneClick, 'x', type)).status).toBe(400)
    expect(await enabled()).toBe(true)
  },
)

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
    expect(personOfToken(jeton, ports.config.pepper)).toBeUndefined()
    expect((await stranger().get(`${urls.unsubscribe}?jeton=${encodeURIComponent(jeton)}`)).status).toBe(404)
    expect((await stranger().post(urls.unsubscribe, { jeton, suite: 'arreter' })).status).toBe(404)
    expect((await click(`${urls.oneClickUnsubscribe}?jeton=${encodeURIComponent(jeton)}`)).status).toBe(404)
  }
  expect(await enabled()).toBe(true)
})
