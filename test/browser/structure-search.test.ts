import { expect, test } from 'vitest'
import { browser } from './browse.ts'

const { open } = browser()
const SEARCH = '/compte/rattachements/demande'

test.each([true, false])(
  'a person finds a structure by keyboard, ticks it and selects it (script: %s)',
  async (javaScriptEnabled) => {
    const page = await open('nouveau', { javaScriptEnabled, viewport: { width: 360, height: 800 } })
    await page.goto(SEARCH)
    await page.getByLabel('Raison sociale').focus()
    await page.keyboard.type('*MENUISERIE*')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /structures trouvées/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('raisonSociale')).toBe('*MENUISERIE*')

    const first = page.getByRole('radio').first()
    await first.focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Sélectionner' }).press('Enter')
    await page.waitForURL(new RegExp(`${SEARCH}/[^/?]+$`))

    await page.goBack()
    expect(await page.getByLabel('Raison sociale').inputValue()).toBe('*MENUISERIE*')
    await page.context().close()
  },
)

test('the search results take the focus and have an address of their own', async () => {
  const page = await open('nouveau')
  await page.goto(SEARCH)
  await page.getByLabel('Ville').fill('amiens')
  await page.getByRole('button', { name: 'Rechercher' }).click()
  const title = page.getByRole('heading', { name: /structures? trouvées?/ })
  await title.waitFor()
  await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true)

  const names = await page.getByRole('rowheader').allTextContents()
  await page.reload()
  expect(await page.getByRole('rowheader').allTextContents()).toEqual(names)
  await page.getByRole('link', { name: 'Raison sociale' }).click()
  await page.locator('[aria-sort=descending]').waitFor()
  expect(await page.getByRole('rowheader').allTextContents()).toEqual(names.toReversed())
  await page.context().close()
})

test('the search results can be downloaded as a file', async () => {
  const page = await open('nouveau')
  await page.goto(`${SEARCH}?raisonSociale=*menuiserie*`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exporter les résultats (CSV)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('structures.csv')
  expect(await download.failure()).toBeNull()
  await page.context().close()
})
