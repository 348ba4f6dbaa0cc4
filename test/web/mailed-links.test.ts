import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { harmlessPosts } from '#test/support/harmless-posts.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import type { Portal } from '#test/support/portal.ts'

/** Where a mailed link leads, and how its act ends: signed in as its own person, or with a page that names both. */
const links = {
  'POST /inscription/activation': urls.account,
  'POST /compte/informations/confirmation': undefined,
  'POST /mot-de-passe-oublie/nouveau': urls.password,
  'POST /reactivation/nouveau': undefined,
  'POST /desinscription': urls.unsubscribe,
}

test.each(Object.entries(links))(
  '%s: a link opened while Bilal is signed in says whose it is, and does not end in his account as if it were theirs',
  async (name, end) => {
    const { here, path, right } = await harmlessPosts[name]!()
    const bilal = await here.signUp({ firstName: 'Bilal', lastName: 'Haddad' })
    const secret = right.jeton ? `jeton=${right.jeton}` : `lien=${right.link}`
    const opened = await (await bilal.get(`${path}?${secret}`)).text()
    expect(opened).toContain('Ce lien concerne un autre compte')
    expect(opened).toMatch(/concerne le compte de [^ ]+ \(.…@/)
    expect(opened).toContain('celui de Bilal HADDAD')
    const nobody = await (await here.stranger().get(`${path}?${secret}`)).text()
    expect(nobody).not.toContain('Ce lien concerne un autre compte')

    const done = await bilal.post(path, right)
    if (end) {
      expect(done.headers.get('Location')).toMatch(new RegExp(`^${end}`))
      if (end !== urls.unsubscribe) expect(await (await bilal.get(urls.account)).text()).not.toContain('Bilal')
      return
    }
    const page = await done.text()
    expect(page).toContain('Le compte connecté dans ce navigateur reste celui de Bilal HADDAD')
    expect(page.slice(page.indexOf('<main'))).not.toContain(`href="${urls.account}"`)
    const dead = await (await bilal.get(`${path}?${secret}`)).text()
    const main = dead.slice(dead.indexOf('<main'))
    expect(main).toContain('celui de Bilal HADDAD')
    expect(main).not.toMatch(new RegExp(`href="(${urls.signIn}|${urls.information}|${urls.account})"`))
  },
)

test('the person’s own link says nothing of others, and leads to their account', async () => {
  const opened = await harmlessPosts['POST /compte/informations']!()
  await opened.visitor.post(urls.information, opened.right)
  const link = await linkInLastMail(opened.here as Portal)
  const page = await (await opened.visitor.get(`${urls.contactConfirmation}?lien=${link}`)).text()
  expect(page).not.toContain('autre compte')
  const done = await (await opened.visitor.post(urls.contactConfirmation, { link })).text()
  expect(done).toContain(`href="${urls.account}"`)
})
