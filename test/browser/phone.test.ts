import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { accountant } from '#test/support/accountant.ts'
import { browser } from './browse.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
/** Bytes of the first round trip, without the headers. */
const FIRST_VIEW_BYTES = 14_600 - 850

const { open } = browser()

test('on a phone, « Mon compte » of a principal manager is at most 3 000 px high', async () => {
  const page = await open('principal', PHONE)
  await page.goto(urls.account)
  expect(await heightOf(page, 'html')).toBeLessThanOrEqual(3_000)
})

test('on a phone, « Accueil connecté » is at most 2 500 px high and one round trip, with forty structures too', async () => {
  const page = await open('principal', PHONE)
  await page.goto(urls.welcome)
  expect(await heightOf(page, 'html')).toBeLessThanOrEqual(2_500)

  const { zoe } = await accountant()
  const html = await (await zoe.get(urls.welcome)).text()
  expect(gzipSync(html).length).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
  const fuller = await open('stranger', PHONE)
  await fuller.setContent(html)
  expect(await heightOf(fuller, 'html')).toBeLessThanOrEqual(2_500)
})

test('with forty structures and two hundred subscriptions it is at most 4 000 px high, in one round trip', async () => {
  const { zoe } = await accountant()
  const html = await (await zoe.get(urls.account)).text()
  expect(gzipSync(html).length).toBeLessThanOrEqual(FIRST_VIEW_BYTES)

  const page = await open('stranger', PHONE)
  await page.setContent(html)
  expect(await heightOf(page, 'html')).toBeLessThanOrEqual(4_000)
  for (const size of ['100%', '200%']) {
    await page.addStyleTag({ content: `html { font-size: ${size} }` })
    expect({ size, height: await heightOf(page, 'header') }).toEqual({ size, height: 56 })
    expect({ size, beyond: await page.evaluate(beyondScreen) }).toEqual({ size, beyond: [] })
  }
})

test.each([true, false])(
  'on a phone the menu leads to the workspaces and signs out (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await open('principal', { ...PHONE, javaScriptEnabled })
    await page.goto(urls.account)
    await page.getByText('Menu', { exact: true }).click()
    await page.getByRole('link', { name: 'Factures reçues' }).click()
    await page.getByRole('heading', { name: 'Factures reçues', level: 1 }).waitFor()
    await page.getByText('Menu', { exact: true }).click()
    expect(await page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true)
  },
)

/** Elements that make the page scroll sideways; strips that scroll by themselves do not. */
function beyondScreen() {
  const shown = document.documentElement.clientWidth
  const beyond = [...document.querySelectorAll('body *:not(.tabs *, .contents *)')]
    .filter((element) => element.getBoundingClientRect().right > shown + 1)
    .map((element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`)
  return document.documentElement.scrollWidth > shown ? beyond : []
}

function heightOf(page: Page, element: string) {
  return page
    .locator(element)
    .first()
    .evaluate((found) => Math.round(found.getBoundingClientRect().height))
}
