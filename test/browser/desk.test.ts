import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { browser } from './browse.ts'
import { ownPortal } from './own-portal.ts'

// Runs on its own portal: it decides requests, and takes the decisions back.
const { open } = browser(ownPortal().url)
const PHONE = { viewport: { width: 360, height: 740 } }

const waiting = async (page: Page) =>
  Number.parseInt((await page.locator('#demandes-a-traiter').first().textContent()) ?? '0', 10)

/** Presses of a finger or of a mouse; choosing in a list takes two. */
function counted(page: Page) {
  let presses = 0
  return {
    presses: () => presses,
    press: async (name: string | RegExp) => {
      presses++
      await page
        .getByRole('button', { name })
        .or(page.getByRole('link', { name }))
        .or(page.locator('summary', { hasText: name }))
        .first()
        .click()
    },
    choose: async (list: string, label: string) => {
      presses += 2
      await Promise.all([page.waitForURL(/structure=/), page.getByLabel(list, { exact: true }).selectOption({ label })])
    },
  }
}

async function takeBack(page: Page, before: number) {
  await page.getByRole('button', { name: 'Annuler', exact: true }).first().click()
  await page.getByText('Décision annulée').waitFor()
  expect(await waiting(page)).toBe(before)
}

test('the desk of the demonstration’s principal manager is at most 4 000 px high on a phone', async () => {
  const page = await open('principal', PHONE)
  await page.goto(urls.manager)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4_000)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test.each([true, false])('all is approved in two presses, and taken back in one (JavaScript: %s)', async (javaScriptEnabled) => {
  const page = await open('principal', { javaScriptEnabled, ...PHONE })
  await page.goto(urls.manager)
  const before = await waiting(page)
  const { press, presses } = counted(page)
  await press(/^Tout valider.: la page/)
  await press(/^Valider \d+.demandes$/)

  await page.getByText(/demandes validées\. Il n’en reste aucune/).waitFor()
  expect(presses()).toBe(2)
  expect(await waiting(page)).toBeNaN()
  await takeBack(page, before)
})

test('twenty chosen by a filter are approved in five presses', async () => {
  const page = await open('principal')
  await page.goto(urls.manager)
  const before = await waiting(page)
  const { press, choose, presses } = counted(page)
  await press('Filtrer et trier')
  await choose('Structure', 'Mairie de Beauval')
  await press(/^Tout valider.: la page/)
  await press(/^Valider \d+.demandes$/)

  await page.getByText(/demandes validées/).waitFor()
  expect(presses()).toBeLessThanOrEqual(5)
  expect(before - (await waiting(page))).toBeGreaterThanOrEqual(20)
  await takeBack(page, before)
})

test('the bar says how many are ticked, and stays in the window', async () => {
  const page = await open('principal', PHONE)
  await page.goto(urls.manager)
  const bar = page.locator('#demandes-selection')
  await page.locator('.desk .tick').nth(1).click()
  expect(await bar.locator('output').textContent()).toMatch(/Cochées.: 1/)
  expect(await bar.getByRole('button', { name: 'Valider la sélection' }).isVisible()).toBe(true)
  await bar.getByLabel('Tout sélectionner').check()
  expect(await bar.locator('output').textContent()).toMatch(/Cochées.: \d\d/)
  const { bottom } = await bar.evaluate((element) => element.getBoundingClientRect())
  expect(bottom).toBeLessThanOrEqual(740)
})

test('by keyboard: j and k move, x ticks, v approves, r refuses, Escape closes, ? tells the keys', async () => {
  const page = await open('principal')
  await page.goto(urls.manager)
  const before = await waiting(page)
  const rows = page.locator('.desk tr[id]')
  const focused = () => page.evaluate(() => document.activeElement?.id)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  const id = await focused()
  const row = page.locator(`#${id}`)
  expect(id).toMatch(/^demande-/)
  await page.keyboard.press('x')
  expect(await row.locator('.tick input').isChecked()).toBe(true)

  await page.keyboard.press('r')
  await page.locator('.refusal').waitFor()
  await expect.poll(focused).toMatch(/^motif-/)
  await page.keyboard.type('jkvrx')
  await page.keyboard.press('Escape')
  expect(await page.locator('.refusal').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Refuser')

  await page.keyboard.press('v')
  await expect.poll(() => waiting(page)).toBe(before - 1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
  await row.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => waiting(page)).toBe(before)
  await expect.poll(focused).toBe(id)
  expect(await row.getByRole('button', { name: /^Valider/ }).isVisible()).toBe(true)

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await help.waitFor()
  await help.getByLabel('Utiliser ces raccourcis').uncheck()
  await help.getByRole('button', { name: 'Fermer' }).click()
  await page.keyboard.press('j')
  await page.reload()
  await page.locator('#touches').waitFor()
  await page.keyboard.press('j')
  expect(await focused()).toBe('')
  expect(await rows.count()).toBeGreaterThan(1)
})

test('the script of the keys is loaded by the desk alone', async () => {
  const page = await open('principal')
  const scripts = () => page.locator('script[src*="gestion"]').count()
  await page.goto(urls.manager)
  expect(await scripts()).toBe(1)
  await page.goto(urls.account)
  expect(await scripts()).toBe(0)
})
