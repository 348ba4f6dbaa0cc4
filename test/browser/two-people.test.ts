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
