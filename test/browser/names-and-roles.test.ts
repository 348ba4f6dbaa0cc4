import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { urls, withQuery } from '#src/urls.ts'
import { browser, type Who } from './browse.ts'
import { chooseWorkspace, follow, refused, request, type State } from './page-states.ts'

const { reopen } = browser()

/** The steps of the main journeys. Their trees stand in test/browser/trees; `npm test -- -u names-and-roles` writes them anew. */
const steps: [name: string, who: Who, address: string, state?: State][] = [
  ['sign-in', 'stranger', urls.signIn],
  ['sign-in-refused', 'stranger', urls.signIn, refused('Se connecter')],
  ['sign-up', 'stranger', urls.signUp],
  ['information', 'laurent.cordier', urls.information],
  ['password', 'laurent.cordier', urls.password],
  ['notifications', 'laurent.cordier', urls.notifications],
  ['search', 'nouveau', urls.affiliationSearch],
  ['affiliation-request', 'nouveau', withQuery(urls.affiliationSearch, { raisonSociale: 'mairie de beauval' }), request()],
  ['subscription-request', 'principal', urls.subscriptionRequest, { name: 'departments', reach: chooseWorkspace }],
  ['documents', 'nouveau', urls.documents],
  ['handover', 'principal', urls.manager, follow('handover', 'Mairie de Beauval', /^Désigner/)],
  ['deactivation', 'nouveau', urls.deactivation],
  ['support', 'stranger', urls.newSupportRequest],
]

test.each(steps)('%s: names and roles are those that were agreed', async (name, who, address, state) => {
  const page = await reopen(who)
  await page.goto(address)
  await state?.reach(page)
  await expect(await tree(page)).toMatchFileSnapshot(`./trees/${name}.txt`)
})

const ROLES =
  /^ *- '?(alert|button|checkbox|combobox|group|heading|link|navigation|progressbar|radio|region|searchbox|status|textbox)\b( "(?:[^"\\]|\\.)*")?/

/** Landmarks, groups, headings and controls of the content with their names, without values and numbers; of many choices, the first. */
async function tree(page: Page) {
  const lines = (await page.getByRole('main').ariaSnapshot()).split('\n')
  const found = lines.flatMap(
    (line) =>
      ROLES.exec(line)?.[0]
        .replace(/[\u00a0\u202f]/g, ' ')
        .replace(/\d+/g, '0')
        .replace("'", '') ?? [],
  )
  const isAnother = (line: string, place: number) => !/^ *- radio/.test(line) || !/^ *- radio/.test(found[place - 1] ?? '')
  return `${found.filter(isAnother).join('\n')}\n`
}
