import { expect, test } from 'vitest'
import { browser } from './browse.ts'

const { open } = browser()
const cellPadding = () =>
  getComputedStyle(document.querySelector('td') ?? document.body.appendChild(document.createElement('td'))).padding

test('a page without a table has the looks of tables ready for the parts that bring one', async () => {
  const page = await open('principal')
  await page.goto('/compte/alertes')
  const inPage = await page.evaluate(cellPadding)
  expect(await page.locator('style').count()).toBe(2)

  await page.goto('/compte/notifications')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('style').count()).toBe(1)
  expect(await page.evaluate(cellPadding)).toBe(inPage)
  await page.context().close()
})
