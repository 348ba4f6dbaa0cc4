import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { browserCookies } from '#src/domain/account/retention.ts'
import { urls } from '#src/urls.ts'
import { PASSWORD } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import { townHall } from '#test/support/town-hall.ts'

const hrefs = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href)

/** Addresses without a parameter that are no page of their own: redirects, files, pages of a mailed link or of the demonstration. */
const notListed = [
  urls.home,
  urls.apiInvoices,
  urls.apiEntitlement,
  urls.apiEntitledPeople,
  urls.apiEntitlementChanges,
  urls.health,
  urls.ready,
  urls.activation,
  urls.passwordReset,
  urls.reactivationSecrets,
  urls.contactConfirmation,
  urls.unsubscribe,
  urls.oneClickUnsubscribe,
  urls.supportFollowUp,
  urls.allDecisions,
  urls.documentArchive,
  urls.documentDeletion,
  urls.affiliationRemoval,
  urls.subscriptionRemoval,
  urls.deactivationHandover,
  urls.ownData,
  urls.structureExport,
  urls.mailbox,
  urls.kit,
  urls.openApi,
  urls.apiDocuments,
  urls.apiEvents,
  urls.siteMap,
  urls.favicon,
  urls.manifest,
  urls.robots,
  urls.securityContact,
  urls.changePassword,
]

test('« Plan du site » lists every page that has an address of its own', async () => {
  const { stranger, anne, ports, signUp } = await townHall()
  const staff = await signUp({ isSupportStaff: true })
  const maps = await Promise.all([stranger(), anne, staff].map(async (who) => (await who.get(urls.siteMap)).text()))
  const listed = new Set(maps.flatMap((html) => hrefs(html.slice(html.indexOf('<main'), html.indexOf('</main>')))))
  const pages = Object.keys(routes).flatMap((key) => (/^GET [^:]*$/.test(key) ? [key.slice(4)] : []))

  expect(ports.config.mode).toBe('demo')
  expect(pages.filter((page) => !listed.has(page)).toSorted()).toEqual(notListed.toSorted())
})

test('a stranger’s plan offers no page that asks for a sign-in, a member’s none of managers or support', async () => {
  const { stranger, chloe } = await townHall()

  expect(await (await stranger().get(urls.siteMap)).text()).not.toContain(`href="${urls.account}`)
  expect(await (await chloe.get(urls.siteMap)).text()).not.toMatch(/href="\/(gestion|support|etat)"/)
})

test('« Cookies » lists the cookies that the portal sets, each with its duration', async () => {
  const there = await portal({ config: { appUrl: 'https://portail.exemple.fr' } })
  const { person } = await there.signUp()
  const browser = there.stranger()
  const set = new Map<string, string>()
  const noted = async (answer: Promise<Response>) => {
    for (const cookie of (await answer).headers.getSetCookie()) {
      const [, name = '', seconds = '0'] = /^([^=]+)=.*?Max-Age=(\d+)/.exec(cookie) ?? []
      if (seconds !== '0') set.set(name, seconds)
    }
    return answer
  }

  await noted(browser.get(urls.signIn))
  await noted(browser.post(urls.signIn, { login: person.login ?? '', password: PASSWORD }))
  await noted(browser.post(urls.notifications, { version: '1' }))
  const owner = await browser.owner()
  browser.cookies.delete('__Host-session')
  await noted(browser.post(urls.information, { ...owner, city: 'Péronne' }))

  const rows = Object.values(browserCookies).map(({ name, seconds }) => [name, String(seconds)] as const)
  expect([...set].map(([name, seconds]) => [name.replace('__Host-', ''), seconds]).toSorted()).toEqual(rows.toSorted())
  const page = await (await browser.get(urls.cookies)).text()
  expect([...page.matchAll(/<code>(.*?)<\/code>/g)].map(([, name]) => name).toSorted()).toEqual([...set.keys()].toSorted())
  expect(page).toContain('30 jours')
})

test.each([urls.legalNotice, urls.personalData])(
  '%s names the operator, and says what they have not given yet',
  async (address) => {
    const there = await portal({ config: { mode: 'production', operator: { name: 'Agence de la facture' } } })

    const page = await (await there.stranger().get(address)).text()

    expect(page).toContain('Agence de la facture')
    expect(page).toContain('ne l’a pas encore indiqué')
  },
)

test('every page carries the mention of accessibility, and leads to the pages that a public service must have', async () => {
  const there = await portal()
  const page = await (await there.stranger().get(urls.signIn)).text()
  const footer = page.slice(page.indexOf('<footer'), page.indexOf('</footer>'))

  expect(footer).toContain('Accessibilité : non conforme')
  expect(hrefs(footer)).toEqual([
    urls.help,
    urls.newSupportRequest,
    urls.accessibility,
    urls.legalNotice,
    urls.personalData,
    urls.cookies,
    urls.siteMap,
  ])
})

test.each([urls.signUp, urls.information])('%s, which asks for personal data, links to what becomes of it', async (address) => {
  const there = await portal()
  const camille = await there.signUp()
  const page = await (await camille.get(address)).text()

  expect(hrefs(page.slice(page.indexOf('<main'), page.indexOf('</main>')))).toContain(urls.personalData)
})
