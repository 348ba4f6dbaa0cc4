import type { Page } from 'playwright-core'

export type State = { name: string; reach: (page: Page) => Promise<unknown> }

/** Addresses of a structure depend on the loaded demonstration, so they are reached by links. */
export function follow(name: string, ...links: (string | RegExp)[]): State {
  return {
    name,
    async reach(page) {
      for (const link of links) {
        const from = page.url()
        await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click()
        await page.waitForURL((url) => url.href !== from)
      }
    },
  }
}

export function open(link: RegExp, heading: string): State {
  return {
    name: heading,
    async reach(page) {
      await page.getByRole('link', { name: link }).first().click()
      await page.getByRole('heading', { name: heading }).waitFor()
    },
  }
}

export function aDepartment(): State {
  return {
    name: 'a department',
    async reach(page) {
      await follow('', 'Mairie de Beauval', 'Services').reach(page)
      await open(/^Modifier le service/, 'Modifier un service').reach(page)
    },
  }
}

export async function unfold(page: Page) {
  await page.locator('.unfold > summary').first().click()
}

export async function refuseOne(page: Page) {
  await page
    .locator('.desk tr[id]')
    .getByRole('link', { name: /^Refuser/ })
    .first()
    .click()
  await page.locator('.refusal').waitFor()
}

export async function listKeys(page: Page) {
  await page.getByRole('button', { name: 'Raccourcis clavier' }).click()
  await page.getByRole('dialog').waitFor()
}

export function refusedTogether(): State {
  return {
    name: 'a refusal of several',
    async reach(page) {
      await page.locator('tr[id^=demande-]').getByRole('checkbox').first().check()
      await page.getByRole('button', { name: 'Refuser la sélection' }).first().click()
      await page.getByRole('heading', { name: 'Refuser ces demandes' }).waitFor()
    },
  }
}

export function refused(button = 'Valider'): State {
  return {
    name: 'refused',
    async reach(page) {
      await page.getByRole('main').getByRole('button', { name: button }).first().click()
      await page.getByRole('alert').first().waitFor()
    },
  }
}

/** Follows a link inside a panel, whose target replaces it. */
export function followed(link: string): State {
  return {
    name: link,
    async reach(page) {
      await page.getByRole('link', { name: link }).click()
      await page.getByRole('link', { name: 'Annuler' }).waitFor()
    },
  }
}

export async function followFirst(page: Page, link: string) {
  const from = page.url()
  await page.locator(link).first().click()
  await page.waitForURL((url) => url.href !== from)
}

export async function unsubscribe(page: Page) {
  await page
    .getByRole('link', { name: /sur vos espaces/ })
    .first()
    .click()
  await page.getByRole('link', { name: /desinscription/ }).click()
  await page.getByRole('button', { name: 'Ne plus recevoir les notifications' }).click()
  await page.getByRole('button', { name: 'Recevoir à nouveau les notifications' }).waitFor()
}

export function request(): State {
  return {
    name: 'a request',
    async reach(page) {
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Sélectionner' }).click()
      await page.getByLabel('Date de début').waitFor()
    },
  }
}

export function inTurn(first: State, second: State): State {
  return {
    name: `${first.name}, ${second.name}`,
    async reach(page) {
      await first.reach(page)
      await second.reach(page)
    },
  }
}

/** Departments appear after the choice of structure and workspace. */
export async function chooseWorkspace(page: Page) {
  await page.getByLabel('Désignation de la structure').selectOption({ label: 'Mairie de Beauval' })
  await page.locator('option[value=factures-recues]').waitFor({ state: 'attached' })
  await page.getByRole('combobox', { name: 'Espace' }).selectOption('factures-recues')
  await page.locator('input[name=rights]').first().waitFor()
}

export async function refuseGenerated(page: Page) {
  await toWorkspaces(page)
  await page.getByText('Refuser toutes les demandes').first().click()
  await page.getByRole('button', { name: 'Confirmer le refus de toutes les demandes' }).first().click()
  await page.getByRole('alert').first().waitFor()
}

export async function toWorkspaces(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Mairie de Beauval', exact: true }).click()
  await page.getByRole('link', { name: 'Espaces', exact: true }).click()
  await page.getByRole('heading', { name: 'Espaces de la structure' }).first().waitFor()
}
