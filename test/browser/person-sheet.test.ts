import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { ownPortal } from './own-portal.ts'
import { expectStatus } from './steps.ts'

const { url } = ownPortal()
const { open } = browser(url)
const DEFAULT = 'Service par défaut (toute la structure)'

test.each([
  { javaScriptEnabled: true, space: 'Sollicitations reçues', person: 'Delphine JACQUEMIN' },
  { javaScriptEnabled: false, space: 'Sollicitations reçues', person: 'Florence FOURNIER' },
])(
  'a manager gives, changes, copies and ends rights; each holds at the next click (JavaScript: $javaScriptEnabled)',
  async ({ javaScriptEnabled, space, person }) => {
    const page = await open('principal', { javaScriptEnabled })
    const nadia = await open('utilisateur', { javaScriptEnabled })
    const opens = async () => (await nadia.goto('/espaces/sollicitations-recues'))?.status() === 200
    await toSheet(page, 'Nadia BENALI')
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    expect(await opens()).toBe(false)

    await page.getByRole('link', { name: 'Donner des abonnements' }).click()
    await page.getByLabel(space, { exact: true }).check()
    await page.getByLabel(DEFAULT, { exact: true }).check()
    await page.getByLabel('Droit').selectOption('view')
    await page.getByRole('button', { name: 'Valider' }).click()
    await expectStatus(page, 'Les abonnements sont donnés : la personne en est avertie par courriel.')
    expect(await opens()).toBe(true)

    const right = `${space}, ${DEFAULT}, Consultation`
    await page.getByRole('link', { name: `Modifier l’abonnement : ${right}` }).click()
    await page.getByLabel('Droit').selectOption('edit')
    await page.getByRole('button', { name: 'Valider' }).click()
    await expectStatus(page, 'L’abonnement est modifié : la personne en est avertie par courriel.')

    await toSheet(page, person)
    await page.getByRole('link', { name: 'Copier les droits de…' }).click()
    await page
      .getByLabel('Copier les droits de', { exact: true })
      .selectOption({ label: 'Nadia BENALI – utilisateur@demo.example' })
    await page.getByRole('button', { name: 'Voir ce qui sera copié' }).click()
    expect(await page.getByText(`${space}, ${DEFAULT}, Modification`).isVisible()).toBe(true)
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Copier', exact: true }).click()
    await expectStatus(page, 'Les droits sont copiés : la personne en est avertie par courriel.')

    await toSheet(page, 'Nadia BENALI')
    await page.getByLabel(`Sélectionner ${space}, ${DEFAULT}, Modification`).check()
    await page.getByRole('button', { name: 'Retirer les abonnements' }).click()
    await page.getByLabel('Je confirme').check()
    await page.getByRole('button', { name: 'OK' }).click()
    await expectStatus(page, 'Les abonnements sont retirés : la personne en est avertie par courriel.')
    expect(await opens()).toBe(false)
    await page.context().close()
    await nadia.context().close()
  },
)

async function toSheet(page: Page, name: string) {
  await page.goto('/gestion')
  await page.getByRole('link', { name: /^Personnes de Mairie de Beauval/ }).click()
  await page.getByRole('link', { name: `Modifier les droits de ${name}` }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}
