import { describe, expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser, PASSWORD } from './browse.ts'
import { expectRefusal, expectStatus, signIn } from './steps.ts'

const { open } = browser()

describe.each([
  { line: 'with JavaScript', javaScriptEnabled: true },
  { line: 'without JavaScript', javaScriptEnabled: false },
])('$line', ({ javaScriptEnabled }) => {
  const visit = (who: Parameters<typeof open>[0] = 'stranger') => open(who, { javaScriptEnabled })

  test('a manager is sent to sign in, mistypes once, and returns to the page they asked for', async () => {
    const page = await visit()
    await page.goto('/compte/appareils')
    await page.getByLabel('Adresse électronique').fill('principal@demo.example')
    await page.getByLabel('Mot de passe', { exact: true }).fill('Demo-2026-compte')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expectRefusal(page, 'Mot de passe')
    expect(await page.getByLabel('Adresse électronique').inputValue()).toBe('principal@demo.example')
    expect(await page.getByLabel('Mot de passe', { exact: true }).inputValue()).toBe('')

    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByRole('heading', { name: 'Mes appareils connectés' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/compte/appareils')
    expect(await page.getByRole('banner').textContent()).toContain('Claire DELATTRE')
  })

  test('a person changes their address, confirms it, and finds it again later', async () => {
    const page = await visit('principal')
    const city = javaScriptEnabled ? 'Saint-Étienne-lès-Orgues' : 'Le Mans'
    await page.goto('/compte/informations')
    await page.getByLabel('Ville').fill(city)
    await page.getByRole('button', { name: 'Valider' }).click()
    await expectStatus(page, 'Vos informations ont été enregistrées.')

    await page.goto('/compte')
    await page.getByRole('link', { name: 'Modifier mes informations' }).click()
    await expect.poll(() => page.getByLabel('Ville').inputValue()).toBe(city)
  })

  test('an incomplete form names the missing fields, keeps what was typed, and saves nothing', async () => {
    const page = await visit('principal')
    await page.goto('/compte/informations')
    const name = await page.getByLabel('Prénom').inputValue()
    await page.getByLabel('Prénom').fill('Clara')
    await page.getByLabel('Code postal').fill('')
    await page.getByLabel('Ville').fill('')
    await page.getByRole('button', { name: 'Valider' }).click()
    await expectRefusal(page, 'Code postal')
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Clara')
    const named = await page.getByRole('alert').getByRole('link').allTextContents()
    expect(named.map((text) => /«.(.*).»/.exec(text)?.[1])).toEqual(['Code postal', 'Ville'])
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])

    await page.getByRole('link', { name: 'Annuler' }).click()
    await page.getByRole('link', { name: 'Modifier mes informations' }).click()
    await expect.poll(() => page.getByLabel('Prénom').inputValue()).toBe(name)
  })

  test('two windows change the same panel: the second gets a warning and keeps what was typed', async () => {
    const [first, second] = [await visit('utilisateur'), await visit('utilisateur')]
    for (const page of [first, second]) await page.goto('/compte/informations')
    await first.getByLabel('Ville').fill('Albert')
    await first.getByRole('button', { name: 'Valider' }).click()
    await first.getByRole('status').waitFor()

    await second.getByLabel('Ville').fill('Corbie')
    await second.getByRole('button', { name: 'Valider' }).click()
    await second.getByRole('alert').waitFor()
    expect(await second.getByLabel('Ville').inputValue()).toBe('Corbie')
    expect(await second.getByText('Valeur enregistrée : Albert').isVisible()).toBe(true)
    await second.getByRole('button', { name: 'Valider' }).click()
    await expectStatus(second, 'Vos informations ont été enregistrées.')
    expect(await second.getByText('Corbie').isVisible()).toBe(true)
  })

  test('a person turns notifications on with one box', async () => {
    const page = await visit('utilisateur')
    await page.goto('/compte/notifications')
    const before = await page.getByLabel('Recevoir des notifications').isChecked()
    await page.getByLabel('Recevoir des notifications').click()
    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByRole('status').waitFor()
    await page.reload()
    expect(await page.getByLabel('Recevoir des notifications').isChecked()).toBe(!before)
  })

  test('a person signs out, and the back button shows nothing private', async () => {
    const page = await visit()
    await signIn(page, 'secondaire@demo.example', PASSWORD)
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    await page.goto('/compte')
    expect(new URL(page.url()).pathname).toBe('/connexion')
  })
})
