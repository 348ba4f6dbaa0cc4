import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { expectStatus } from './steps.ts'

const { open } = browser()

test('saving a panel replaces that panel alone; what was typed in another stays', async () => {
  const page = await open('nouveau')
  await page.goto('/compte')
  await page.getByRole('link', { name: 'Modifier mes informations' }).click()
  await page.getByLabel('Téléphone').fill('01 02 03 04 05')
  await page.getByRole('link', { name: 'Modifier les notifications' }).click()
  await page.getByLabel('Recevoir des notifications').click()
  await panelOf(page, 'notifications').getByRole('button', { name: 'Valider' }).click()

  await page.getByRole('status').waitFor()
  expect(await page.getByLabel('Téléphone').inputValue()).toBe('01 02 03 04 05')
  expect(new URL(page.url()).pathname).toBe('/compte')
})

test('a form opens and closes inside its panel', async () => {
  const page = await open('nouveau')
  await page.goto('/compte')
  await page.getByRole('link', { name: 'Modifier le mot de passe' }).click()
  await page.getByLabel('Mot de passe actuel').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await panelOf(page, 'mot-de-passe').getByRole('link', { name: 'Annuler' }).click()
  await page.getByRole('link', { name: 'Modifier le mot de passe' }).waitFor()
  expect(await page.getByRole('link', { name: 'Modifier mes informations' }).isVisible()).toBe(true)
})

test('a lost connection shows an error and keeps what was typed, and the same click works later', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/informations')
  await page.getByLabel('Ville').fill('Péronne')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByText('La réponse n’est pas arrivée').waitFor()
  expect(await axeProblems(page)).toEqual([])
  expect(await page.getByLabel('Ville').inputValue()).toBe('Péronne')

  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Valider' }).click()
  await expectStatus(page, 'Vos informations ont été enregistrées.')
  expect(await page.getByText('La réponse n’est pas arrivée').count()).toBe(0)
})

test('a form of passwords alone, sent after the session, leads to sign-in, then back to the same page', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/mot-de-passe')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
  expect(page.url()).toContain(`retour=${encodeURIComponent('/compte/mot-de-passe')}`)
})

test('a button cannot be pressed again while an answer is pending', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/notifications')
  let sent = 0
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/compte/notifications', async (route) => {
    sent++
    await held
    await route.continue()
  })
  const button = page.getByRole('button', { name: 'Valider' })
  await button.click()
  await expect.poll(() => button.isDisabled()).toBe(true)
  expect(await page.getByText('Envoi en cours…').first().isVisible()).toBe(true)
  await button.click({ force: true, noWaitAfter: true })
  release()
  await page.getByRole('status').waitFor()
  expect(sent).toBe(1)
})

test('the back button shows the whole previous page after a panel was replaced', async () => {
  const page = await open('nouveau')
  await page.goto('/compte')
  await page.goto('/compte/notifications')
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('status').waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Mon compte', exact: true }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(4)
})

test('the keyboard alone goes past the header, to the form, and to the confirmation', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/notifications')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  const box = page.getByLabel('Recevoir des notifications')
  for (let presses = 0; presses < 5 && !(await box.evaluate((element) => element === document.activeElement)); presses++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  expect(await focused(page)).toMatch(/^Vous (ne )?recevrez/)
})

const panelOf = (page: Page, name: string) => page.locator(`#panneau-${name}`)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

test('a broken answer from the portal or a proxy shows an error and keeps what was typed', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/informations')
  await page.getByLabel('Ville').fill('Péronne')
  await page.route('**/compte/informations', (route) => route.fulfill({ status: 502, body: '<html>Bad gateway</html>' }))
  await page.getByRole('button', { name: 'Valider' }).click()

  await page.getByText('La réponse n’est pas arrivée').waitFor()
  expect(await page.getByLabel('Ville').inputValue()).toBe('Péronne')
})

test('a link out of a panel opens its page at its own address', async () => {
  const page = await open('stranger')
  await page.goto('/connexion')
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click()

  await page.getByRole('heading', { name: 'Mot de passe oublié' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/mot-de-passe-oublie')
})

test('a new name appears in the header at once; the page keeps its title', async () => {
  const page = await open('assistance')
  await page.goto('/compte')
  await page.getByRole('link', { name: 'Modifier mes informations' }).click()
  for (const [label, value] of [
    ['Adresse', '1 rue Basse'],
    ['Code postal', '80000'],
    ['Ville', 'Amiens'],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: true }).fill(value)
  await page.getByRole('textbox', { name: 'Prénom', exact: true }).fill('Apolline')
  await panelOf(page, 'informations').getByRole('button', { name: 'Valider' }).click()

  await page.getByRole('link', { name: /Apolline/ }).waitFor()
  expect(await page.title()).toMatch(/^Mon compte/)
})

test('the confirmation of a save is shown once, not after a reload', async () => {
  const page = await open('nouveau', { javaScriptEnabled: false })
  await page.goto('/compte/notifications')
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('status').waitFor()
  await page.reload()

  expect(await page.getByRole('status').count()).toBe(0)
})
