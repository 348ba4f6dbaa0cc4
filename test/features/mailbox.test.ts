import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { passwordResetMail } from '#components/mails/password-reset-mail.ts'
import { mailboxRoutes } from '#src/features/mailbox/routes.tsx'
import { queuedMail } from '#src/mail/queue-mail.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type Env, mount } from '#src/web/route.ts'
import { portal } from '#test/support/portal.ts'

const LINK = 'http://localhost/mot-de-passe-oublie/nouveau?lien=abc'

test('an empty mailbox says what it is for and how to receive a first mail', async () => {
  const page = await (await (await portal()).stranger().get(urls.mailbox)).text()
  expect(page).toContain('Aucun courriel pour l’instant')
  expect(page).toContain(`href="${urls.signUp}"`)
})

test('the mailbox lists mails, newest first, fifty a page', async () => {
  const { ports, clock, stranger } = await portal()
  for (let number = 1; number <= 51; number++) {
    await write(ports, `mail:${number}`, `personne-${number}@exemple.fr`)
    clock.pass({ minutes: 1 })
  }

  const first = await (await stranger().get(urls.mailbox)).text()
  expect(recipients(first)).toEqual(Array.from({ length: 50 }, (_, index) => `personne-${51 - index}@exemple.fr`))
  expect(first).toMatch(/Page\s1 sur\s2/)

  expect(recipients(await (await stranger().get(`${urls.mailbox}?page=2`)).text())).toEqual(['personne-1@exemple.fr'])
})

test.each(['0', '3', '-1', '1.5', 'deux', '1e9'])('page « %s » of the mailbox is a 404', async (page) => {
  const { ports, stranger } = await portal()
  await write(ports, 'mail:1')
  expect((await stranger().get(`${urls.mailbox}?page=${page}`)).status).toBe(404)
})

test('a mail opens from the list, and its link works', async () => {
  const { ports, stranger } = await portal()
  await write(ports, 'password_reset:f00/é')

  const list = await (await stranger().get(urls.mailbox)).text()
  const [, address] = /<th scope="row"><a href="([^"]+)"/.exec(list)!
  const page = await (await stranger().get(address!)).text()

  expect(page).toContain('<h1>Choisissez un nouveau mot de passe</h1>')
  expect(page).toContain('camille@exemple.fr')
  expect(page).toContain(`<a href="${LINK}">${LINK}</a>`)
})

test('a mail’s text is shown as text, without HTML or script links', async () => {
  const { ports, stranger } = await portal()
  const text = '<script>alert(1)</script>\n\njavascript:alert(2) http://x"onclick="y'
  await ports.db.batch([queuedMail(ports.db, { ...letter(ports, 'odd'), body: { subject: '<b>Gras</b>', html: '', text } })])

  const page = await (await stranger().get(urlFor(urls.mailboxMail, { key: 'odd' }))).text()

  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<b>Gras')
  expect(page).not.toContain('href="javascript')
  expect(page).not.toContain('onclick="y')
})

test('a mail that is uncertain or failed says why', async () => {
  const { ports, stranger } = await portal()
  await ports.db.batch([queuedMail(ports.db, letter(ports, 'lost'))])
  await ports.db.run("update queued_mails set state = 'failed', attempts = 7, last_error = '422 validation_error'")

  const page = await (await stranger().get(urlFor(urls.mailboxMail, { key: 'lost' }))).text()
  expect(page).toContain('Envoi abandonné')
  expect(page).toContain('422 validation_error')
})

test('the HTML version is served unchanged, under a policy that allows styles and no scripts', async () => {
  const { ports } = await portal()
  await write(ports, 'reset')
  const bare = new Hono<Env>()
  mount(bare, mailboxRoutes)

  const response = await bare.request(`${urls.mailbox}/reset/html`, {}, ports)

  expect(await response.text()).toBe(passwordResetMail({ firstName: 'Camille', link: LINK }).html)
  expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';.* sandbox /)
})

test.each([urls.mailbox, `${urls.mailbox}/reset`, `${urls.mailbox}/reset/html`])(
  '%s does not exist in production',
  async (path) => {
    const { ports, signUp } = await portal({ config: { mode: 'production' } })
    await write(ports, 'reset')
    const camille = await signUp()
    expect((await camille.get(path)).status).toBe(404)
  },
)

test.each([`${urls.mailbox}/absent`, `${urls.mailbox}/absent/html`])('%s is a 404', async (path) => {
  expect((await (await portal()).stranger().get(path)).status).toBe(404)
})

function letter({ now }: Ports, key: string, recipient = 'camille@exemple.fr') {
  const body = passwordResetMail({ firstName: 'Camille', link: LINK })
  return { key, kind: 'password_reset' as const, userId: null, recipient, body, now: now() }
}

async function write(ports: Ports, key: string, recipient?: string) {
  await ports.db.batch([queuedMail(ports.db, letter(ports, key, recipient))])
}

function recipients(page: string) {
  return [...page.matchAll(/data-label="Destinataire">([^<]+)</g)].map(([, recipient]) => recipient)
}
