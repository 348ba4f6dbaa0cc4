import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browser } from './browse.ts'
import { ownPortal } from './own-portal.ts'
import { expectStatus } from './steps.ts'

// Runs on its own portal, since it decides requests that other tests need.
const { open } = browser(ownPortal().url)
const PHONE = { width: 360, height: 800 }

const waitingCount = async (page: Page) =>
  Number.parseInt((await page.locator('#demandes-a-traiter').first().textContent()) ?? '0', 10)

const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name })

async function tabTo(page: Page, name: RegExp, most = 40) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent?.replaceAll('\u00a0', ' ') ?? '')
    if (name.test(focused)) return
  }
  throw new Error(`no ${name} within ${most} presses of Tab`)
}

describe.each([
  { line: 'with JavaScript', javaScriptEnabled: true },
  { line: 'without JavaScript', javaScriptEnabled: false },
])('$line, on a phone', ({ javaScriptEnabled }) => {
  const visit = (who: Parameters<typeof open>[0]) => open(who, { javaScriptEnabled, viewport: PHONE })

  test('Hugo asks for a structure, follows his request, and cancels it', async () => {
    const page = await visit('nouveau')
    await page.goto('/compte/rattachements/demande?raisonSociale=*menuiserie*')
    await page
      .getByRole('radio')
      .nth(javaScriptEnabled ? 0 : 1)
      .check()
    await page.getByRole('button', { name: 'Sélectionner' }).click()
    await page.getByRole('heading', { name: 'Demander un rattachement' }).waitFor()

    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await page.title()).toMatch(/^Erreur – /)

    await box(page, 'Rattacher à la structure').check()
    await page.getByRole('button', { name: 'Valider' }).click()
    await expectStatus(page, 'Votre demande est enregistrée : elle attend la décision du support du portail.')
    expect(await page.getByText('En cours de validation').count()).toBe(1)

    await page.getByRole('button', { name: 'Annuler la demande' }).click()
    await page.getByText('Votre demande est annulée.').waitFor()
    await expectStatus(page, 'Votre demande est annulée.')
    await page.context().close()
  })

  test('a secondary manager decides, again after a lost answer, and the count in the header is updated', async () => {
    const page = await visit('secondaire')
    await page.goto('/gestion')
    const before = await waitingCount(page)
    const first = page.locator('tr[id^=demande-]').first()
    const id = await first.getAttribute('id')
    if (javaScriptEnabled) {
      await page.route('**/gestion/demandes/*', (sent) => sent.abort(), { times: 1 })
      await first.getByRole('button', { name: /^Valider/ }).click()
      await page.getByText('La réponse n’est pas arrivée').waitFor()
    }
    await first.getByRole('button', { name: /^Valider/ }).click()
    await expect.poll(() => waitingCount(page)).toBe(before - 1)
    if (javaScriptEnabled) {
      expect(await page.locator(`#${id}`).textContent()).toContain('Validé')
      expect(await page.getByText('La réponse n’est pas arrivée').count()).toBe(0)
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
    } else {
      expect(await page.locator(`#${id}`).count()).toBe(0)
      expect(await page.getByRole('status').textContent()).toMatch(/1.demande validée\. Il en reste \d+ à traiter\./)
    }
    await page.context().close()
  })

  test('support names the first principal manager of an imported structure', async () => {
    const page = await visit('assistance')
    await page.goto('/support')
    await page.getByRole('link', { name: /^Structures sans gestionnaire \(\d+\)/ }).click()
    const row = page.locator('tr[id^=demande-]').first()
    const id = await row.getAttribute('id')
    await row.getByRole('button', { name: /^Nommer gestionnaire principal/ }).press('Enter')
    await page.getByRole('status').first().waitFor()
    if (javaScriptEnabled) {
      expect(await page.locator(`#${id}`).textContent()).toContain('Validé')
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
    } else {
      await expectStatus(page, 'Le gestionnaire principal est nommé : un courriel le lui annonce.')
      expect(await page.locator(`#${id}`).count()).toBe(0)
    }
    await page.context().close()
  })

  test('a refusal asks for its reason in a row of its own, which has the focus', async () => {
    const page = await visit('secondaire')
    await page.goto('/gestion')
    const before = await waitingCount(page)
    const row = page.locator('tr[id^=demande-]').first()
    await row.getByText('Refuser', { exact: false }).first().click()
    const refusal = page.locator('.refusal')
    await refusal.waitFor()
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('reason')
    await refusal.getByRole('button', { name: /Confirmer le refus/ }).click()
    await page.getByText('Indiquez le motif du refus').first().waitFor()
    await refusal.getByLabel('Motif du refus').fill('Ne fait pas partie du service.')
    await refusal.getByRole('button', { name: /Confirmer le refus/ }).click()
    await expect.poll(() => waitingCount(page)).toBe(before - 1)
    await page.context().close()
  })

  test('a principal manager asks to be removed and is led to the « Loupe » to name a successor', async () => {
    const page = await visit('principal')
    await page.goto('/compte/rattachements')
    await box(page, /Sélectionner Régie des eaux/).check()
    await page.getByRole('button', { name: 'Supprimer rattachements' }).click()
    await page.getByText('vous gardez votre rattachement, avec le rôle « Utilisateur simple »').waitFor()
    await box(page, /Je confirme/).check()
    await page.getByRole('button', { name: 'OK' }).click()
    await page.getByRole('heading', { name: 'Désigner un nouveau gestionnaire principal' }).waitFor()
    await page.getByLabel('Nom, prénom').fill('personne de ce nom')
    await page.getByRole('button', { name: 'Loupe' }).click()
    await page.getByText('Personne ne correspond').waitFor()
    await page.getByLabel('Nom, prénom').fill('')
    await page.getByLabel('Adresse électronique').fill('utilisateur@demo.example')
    await page.getByRole('button', { name: 'Loupe' }).click()
    await page.getByRole('radio', { name: /Nadia BENALI/ }).waitFor()
    await page.context().close()
  })
})

test('a manager decides by keyboard alone, with three keys from one request to the next', async () => {
  const page = await open('principal')
  await page.goto('/gestion')
  const before = await waitingCount(page)
  await tabTo(page, /^Valider la demande de/)
  await page.keyboard.press('Enter')
  await expect.poll(() => waitingCount(page)).toBe(before - 1)
  await tabTo(page, /^Valider la demande de/, 2)
  await page.keyboard.press('Enter')
  await expect.poll(() => waitingCount(page)).toBe(before - 2)
  await page.context().close()
})

test('all ticked requests are decided together', async () => {
  const page = await open('principal')
  await page.goto('/gestion')
  const before = await waitingCount(page)
  const boxes = page.locator('tr[id^=demande-]').getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: 'Valider la sélection' }).first().click()
  await expect.poll(() => waitingCount(page)).toBe(before - 2)
  expect(await page.getByRole('status').textContent()).toMatch(/2.demandes validées\. Il en reste \d+ à traiter\./)
  await page.context().close()
})
