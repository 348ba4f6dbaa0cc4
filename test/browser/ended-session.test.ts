import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser, PASSWORD } from './browse.ts'
import { fill } from './steps.ts'

const { open } = browser()

test.each([true, false])(
  'what Noémie typed before her session ended is shown again after she signs in (script: %s)',
  async (javaScriptEnabled) => {
    const page = await open('noemie.debray', { javaScriptEnabled })
    const city = javaScriptEnabled ? 'Corbie' : 'Albert'
    await page.goto('/compte/informations')
    await fill(page, 'Ville', city)
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Valider' }).first().click()

    await page.getByText('Votre session a pris fin. Reconnectez-vous : votre saisie est conservée.').waitFor()
    await fill(page, 'Adresse électronique', 'noemie.debray@demo.example')
    await fill(page, 'Mot de passe', PASSWORD)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByText('Votre saisie est conservée').waitFor()
    expect(await page.getByLabel('Ville').inputValue()).toBe(city)
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])

    await page.getByRole('button', { name: 'Valider' }).first().click()
    await page.getByText('Vos informations ont été enregistrées.').waitFor()
    expect(await page.getByText('Votre saisie est conservée').count()).toBe(0)
    await page.goto('/compte/informations')
    expect(await page.getByLabel('Ville').inputValue()).toBe(city)
  },
)
