import { expect, test } from 'vitest'
import { browser } from './browse.ts'

const { open } = browser()

test('one box ticks every request of its list and no other, and shows when one is left out', async () => {
  const page = await open('secondaire')
  await page.goto('/gestion')
  const requests = page.locator('#panneau-demandes')
  const all = requests.getByLabel('Tout sélectionner')
  const boxes = requests.locator('.tick input')
  const ticked = requests.locator('.tick input:checked')
  const count = await boxes.count()
  expect(count).toBeGreaterThan(1)

  await all.check()
  expect(await ticked.count()).toBe(count)
  expect(await page.locator('.tick input:checked').count()).toBe(count)
  await boxes.first().uncheck()
  expect(await all.isChecked()).toBe(false)
  await boxes.first().check()
  expect(await all.isChecked()).toBe(true)
  await all.uncheck()
  expect(await ticked.count()).toBe(0)
  await page.context().close()
})

test('without JavaScript, the « tick all » box is absent', async () => {
  const page = await open('secondaire', { javaScriptEnabled: false })
  await page.goto('/gestion')
  expect(await page.locator('.tick').first().isVisible()).toBe(true)
  expect(await page.getByText('Tout sélectionner').first().isVisible()).toBe(false)
  await page.context().close()
})
