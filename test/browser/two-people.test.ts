import { expect, test } from 'vitest'
import { browser, PASSWORD } from './browse.ts'
import { fill, signIn } from './steps.ts'

const { open } = browser()

test.each([true, false])(
  'two people in one browser: the first one’s form is refused, and nothing of it is shown (script: %s)',
  async (javaScriptEnabled) => {
    const first = await open('stranger', { javaScriptEnabled })
    await signIn(first, 'laurent.cordier@demo.example', PASSWORD)
    await first.goto('/compte/informations')
    await fill(first, 'Ville', 'Ville de Laurent')
    const second = await first.context().newPage()
    await second.goto('/compte')
    await second.getByRole('button', { name: 'Se déconnecter' }).click()
    await second.getByRole('heading', { name: 'Se connecter' }).waitFor()
    await signIn(second, 'noemie.debray@demo.example', PASSWORD)

    await first.getByRole('button', { name: 'Valider' }).first().click()

    await first.getByRole('heading', { name: 'Un autre compte est connecté', level: 1 }).waitFor()
    expect(await first.content()).not.toMatch(/Laurent|CORDIER/)
    expect(await first.getByRole('banner').textContent()).toContain('DEBRAY')
    await first.getByRole('link', { name: 'Ouvrir le compte connecté' }).click()
    await first.getByRole('heading', { name: 'Mon compte', exact: true }).waitFor()
    expect(await first.content()).not.toContain('Ville de Laurent')
  },
)

test.each([true, false])(
  'what Anne typed and did not send does not come back for Bilal, who signs in after her and goes back (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await open('stranger', { javaScriptEnabled })
    await signIn(page, 'nouveau@demo.example', PASSWORD)
    await page.goto('/sollicitations/nouvelle')
    await page.getByLabel('Message').fill('Texte d’Anne')
    await page.goto('/compte/informations')
    await page.getByLabel('Téléphone').fill('07 99 99 99 99')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    await signIn(page, 'utilisateur@demo.example', PASSWORD)

    for (const [address, label] of [
      ['/compte/informations', 'Téléphone'],
      ['/sollicitations/nouvelle', 'Message'],
    ] as const) {
      // Sign-in stands once or twice on the way.
      for (let steps = 0; steps < 4 && new URL(page.url()).pathname !== address; steps++) await page.goBack()
      expect(new URL(page.url()).pathname).toBe(address)
      expect(await page.getByLabel(label).inputValue()).not.toMatch(/Anne|07.99/)
    }
  },
)
