import { describe, expect, test } from 'vitest'
import { browser } from './browse.ts'

const { open } = browser()
const STRUCTURE = 'Commune d’Amiens'

describe.each([
  {
    line: 'with JavaScript',
    javaScriptEnabled: true,
    department: 'Consultation, Service par défaut',
    workspace: 'Certificats de cessibilité',
    code: 'certificats-cessibilite',
  },
  {
    line: 'without JavaScript',
    javaScriptEnabled: false,
    department: 'Consultation, Service par défaut',
    workspace: 'Raccordement',
    code: 'raccordement',
  },
])('$line', ({ javaScriptEnabled, department, workspace, code }) => {
  test('two browsers side by side: a manager’s approval opens the workspace at the next click, its end closes it at once', async () => {
    const manager = await open('laurent.cordier', { javaScriptEnabled })
    const person = await open('noemie.debray', { javaScriptEnabled })

    // The manager opens the workspace; the other person requests to view it.
    await toWorkspaces(manager)
    await manager.getByLabel(workspace, { exact: true }).check()
    await manager.getByRole('button', { name: 'Ajouter des espaces' }).click()
    await manager.getByRole('status').waitFor()
    await person.goto('/compte/abonnements')
    await person.getByRole('link', { name: 'Ajouter un abonnement' }).click()
    await person.getByLabel('Désignation de la structure').selectOption({ label: STRUCTURE })
    if (!javaScriptEnabled) await person.getByRole('button', { name: 'Afficher les services' }).click()
    await person.locator(`option[value="${code}"]`).waitFor({ state: 'attached' })
    await person.getByLabel('Espace', { exact: false }).and(person.locator('select')).selectOption({ label: workspace })
    if (!javaScriptEnabled) await person.getByRole('button', { name: 'Afficher les services' }).click()
    await person.getByLabel(department).check()
    await person.getByRole('button', { name: 'Valider' }).click()
    await person.getByRole('status').filter({ hasText: 'la personne qui gère la structure en est avertie' }).waitFor()
    expect((await person.goto(`/espaces/${code}`))?.status()).toBe(403)
    expect(await person.getByRole('main').textContent()).toContain('votre abonnement à cet espace est en cours de validation')

    await manager.goto('/gestion')
    const row = manager.getByRole('row').filter({ hasText: workspace }).filter({ hasText: 'Consultation' })
    await row.getByRole('button', { name: 'Valider' }).click()
    await manager.getByRole('status').first().waitFor()
    await person.goto('/compte')
    await person.getByText('Espaces', { exact: true }).first().click()
    await person.getByRole('banner').getByRole('link', { name: workspace }).click()
    await person.getByRole('heading', { name: 'Vos droits dans cet espace' }).waitFor()

    await toWorkspaces(manager)
    await manager.getByRole('link', { name: `Supprimer l’espace ${workspace} de la structure` }).click()
    await manager.getByLabel('Je confirme').check()
    await manager.getByRole('button', { name: 'OK' }).click()
    await manager.getByRole('status').waitFor()
    expect((await person.goto(`/espaces/${code}`))?.status()).toBe(403)
    expect(await person.getByRole('main').textContent()).toContain('votre abonnement à cet espace a pris fin')
    await Promise.all([manager.context().close(), person.context().close()])
  })
})

async function toWorkspaces(page: Awaited<ReturnType<typeof open>>) {
  await page.goto('/gestion')
  await page.getByRole('main').getByRole('link', { name: STRUCTURE, exact: true }).click()
  await page.getByRole('link', { name: 'Espaces', exact: true }).click()
  await page.getByRole('heading', { name: 'Espaces de la structure' }).first().waitFor()
}

test.each([true, false])(
  'Enter sends the subscription request instead of reloading the departments (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await open('utilisateur', { javaScriptEnabled })
    await page.goto('/compte/abonnements/demande')
    expect(await page.getByRole('button', { name: 'Afficher les services' }).isVisible()).toBe(!javaScriptEnabled)

    await page.getByLabel('Date d’effet').press('Enter')

    await page.getByText('Choisissez la structure dans la liste.').first().waitFor()
    await page.context().close()
  },
)
