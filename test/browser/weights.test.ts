import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { assets } from '#components/kit/assets.generated.ts'
import { browser } from './browse.ts'
import { listenToNetwork, weight } from './network.ts'

const ACCOUNT_BYTES = 32 * 1024
const ACCOUNT_REQUESTS = 4
const EDIT_BYTES = 2 * 1024
const OWN_SCRIPT_BYTES = 2 * 1024

const { open } = browser()

test('« Mon compte » of a principal manager is light on a first visit, with everything it loads', async () => {
  const page = await open('principal')
  const network = await listenToNetwork(page)
  await page.goto('/compte')

  const loaded = await network.loaded(...(await linkedFiles(page)))
  expect(weight(loaded)).toBeLessThanOrEqual(ACCOUNT_BYTES)
  expect(loaded.length).toBeLessThanOrEqual(ACCOUNT_REQUESTS)
  expect(loaded.filter(({ type }) => type === 'Font')).toEqual([])
  await page.context().close()
})

test('the next page loads only its own HTML', async () => {
  const page = await open('principal')
  const first = await listenToNetwork(page)
  await page.goto('/compte')
  await first.loaded(...(await linkedFiles(page)))
  const network = await listenToNetwork(page)
  await page.goto('/compte/appareils')

  const loaded = await network.loaded('/compte/appareils')
  expect(loaded.filter(({ bytes }) => bytes > 0).map(({ type }) => type)).toEqual(['Document'])
  await page.context().close()
})

test.each(['/compte/informations', '/compte/notifications'])('an accepted edit of %s is one small answer', async (address) => {
  const page = await open('secondaire')
  await page.goto('/compte')
  await page.locator(`a[href="${address}"]`).click()
  await page.locator(`form[action="${address}"]`).waitFor()
  const network = await listenToNetwork(page)
  const panel = page.locator(`form[action="${address}"]`)
  await panel.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('status').waitFor()

  const loaded = await network.loaded(address)
  expect(loaded).toMatchObject([{ path: address, type: 'Fetch' }])
  expect(weight(loaded)).toBeLessThanOrEqual(EDIT_BYTES)
  await page.context().close()
})

test('our own script stays small', () => {
  const served = readFileSync(`static${assets.script.path}`, 'utf8')
  const own = served.slice(readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8').length)
  expect(own).toContain('requestSubmit')
  expect(gzipSync(own).length).toBeLessThanOrEqual(OWN_SCRIPT_BYTES)
})

/** The files that a page names; a headless browser does not load the icon itself, nor the manifest. */
async function linkedFiles(page: Page) {
  await page.evaluate(() => fetch(document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? ''))
  return page.locator('link[href]:not([rel=manifest]), script[src]').evaluateAll((elements) => {
    return elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
  })
}
