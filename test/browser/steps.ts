import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { urls } from '#src/urls.ts'

/** A text field by its label; panels have labels too. */
export function fill(page: Page, label: string, text: string) {
  return page.locator('input').and(page.getByLabel(label)).first().fill(text)
}

export async function signIn(page: Page, login: string, password: string) {
  await page.goto('/connexion')
  await fill(page, 'Adresse électronique', login)
  await fill(page, 'Mot de passe', password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Accueil connecté', exact: true }).waitFor()
  await page.goto(urls.account)
  await page.getByRole('heading', { name: 'Mon compte', exact: true }).waitFor()
}

/** The mail may arrive after the answer. */
export async function openMailedLink(page: Page, recipient: string, subject: RegExp) {
  const mail = page.getByRole('row').filter({ hasText: recipient }).getByRole('link', { name: subject })
  do await page.goto('/boite-mail')
  while ((await mail.count()) === 0)
  await mail.first().click()
  await page.getByRole('heading', { name: subject, level: 1 }).waitFor()
  await page.getByRole('main').getByRole('link', { name: /lien=/ }).click()
}

/** What was done; a password judged while it is typed has a status of its own. */
function statusOf(page: Page) {
  return page.locator('[role=status]:not(.verdict)')
}

/** The confirmation is on screen and has the focus. */
export async function expectStatus(page: Page, text: string) {
  const status = statusOf(page)
  await status.waitFor()
  expect((await status.textContent())?.trim().replaceAll('\u00a0', ' ')).toBe(text)
  await expect.poll(() => status.evaluate((element) => element === document.activeElement)).toBe(true)
}

/** The refused form says so in its title and at the field, which has the focus. */
export async function expectRefusal(page: Page, label: string) {
  await page.getByRole('alert').waitFor()
  expect(await page.title()).toMatch(/^Erreur – /)
  const field = page.getByLabel(label).first()
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  expect(await page.locator(`#${described.split(' ').at(-1)}`).textContent()).toMatch(/\S/)
}

/** Deletes all documents of the person and closes the tab. */
export async function deleteDocuments(page: Page) {
  await page.goto(urls.documents)
  for (const box of await page.getByLabel(/^Sélectionner /).all()) await box.check()
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await statusOf(page).waitFor()
  await page.context().close()
}
