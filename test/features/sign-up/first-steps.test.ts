import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { forms } from '#test/support/forms.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import { townHall } from '#test/support/town-hall.ts'

test('after activation one is told once that the account is active, and where to begin', async () => {
  const there = await portal()
  const { right = {}, visitor } = (await forms['sign-up']?.open(there)) ?? {}
  await visitor!.post(urls.signUp, { ...right })
  const zoe = there.stranger()
  await zoe.post(urls.activation, { link: await linkInLastMail(there), password: PASSWORD })

  const first = await (await zoe.get(urls.account)).text()
  expect(first).toMatch(/role="status"[^>]*>.*?Votre compte est activé</s)
  const begin = first.slice(first.indexOf('id="panneau-pour-commencer"')).split('</section>')[0]!
  expect([...begin.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    urls.affiliationSearch,
    urls.information,
    urls.notifications,
  ])
  const second = await (await zoe.get(urls.account)).text()
  expect(second).not.toContain('Votre compte est activé')
  expect(second).toContain('Pour commencer')
})

test('« Pour commencer » goes with the first request, and members never see it', async () => {
  const { david, chloe, request } = await townHall()
  const isShown = async (who: typeof david) => (await (await who.get(urls.account)).text()).includes('Pour commencer')

  expect([await isShown(david), await isShown(chloe)]).toEqual([true, false])
  await request(david, 'structure')
  expect(await isShown(david)).toBe(false)
})

test('the sign-in page tells in two sentences what the portal is, for whom, and what one needs', async () => {
  const page = await (await (await portal()).stranger().get(urls.signIn)).text()
  const intro = /<p class="intro">(.*?)<\/p>/s.exec(page)?.[1] ?? ''

  expect(intro.match(/\./g)).toHaveLength(2)
  expect(intro).toMatch(/agents publics.*entreprises.*adresse électronique.*SIRET/s)
})
