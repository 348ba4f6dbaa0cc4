import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { expectStatus } from './steps.ts'

const { open } = browser()
const ADDRESS = '/compte/pieces-jointes'
const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 ') })

test('a long unbreakable text stays inside its column, whatever the width', async () => {
  const page = await open('secondaire')
  await page.goto(ADDRESS)
  await page.getByLabel('Parcourir').setInputFiles(file(`${'W'.repeat(46)}.pdf`))
  await page.getByLabel('Désignation').fill('W'.repeat(100))
  await page.getByLabel('Type de pièce jointe').selectOption('Devis')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  for (const width of [320, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const address of [ADDRESS, '/compte', await deletion(page)]) {
      await page.goto(address)
      expect([address, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, width, width])
    }
  }
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expectStatus(page, 'La suppression est faite.')
  await page.context().close()
})

test('an error found by the script has an icon, like an error found by the server', async () => {
  const page = await open('secondaire')
  await page.goto(ADDRESS)
  await page.getByLabel('Parcourir').setInputFiles(file('programme.exe'))
  const message = page.getByRole('alert')
  expect(await message.textContent()).toMatch(/^Ce type de fichier n’est pas accepté/)
  expect(await message.locator('svg').isVisible()).toBe(true)
  expect(await axeProblems(page)).toEqual([])
  await page.context().close()
})

test('a name of fifty characters is accepted in both Unicode forms of its accents', async () => {
  const page = await open('secondaire')
  await page.goto(ADDRESS)
  await page.getByLabel('Parcourir').setInputFiles(file(`${'é'.repeat(46)}.pdf`.normalize('NFD')))
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.context().close()
})

async function deletion(page: Page) {
  await page.goto(ADDRESS)
  return (
    (await page
      .getByRole('link', { name: /^Supprimer WWW/ })
      .first()
      .getAttribute('href')) ?? ''
  )
}
