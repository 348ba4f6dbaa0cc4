import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { ownPortal } from './own-portal.ts'
import { expectStatus, fill } from './steps.ts'

const { folder, url } = ownPortal()
const { open } = browser(url)

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n'.padEnd(2000)) })
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

test.each([
  { javaScriptEnabled: true, number: 'RE-2026-0100' },
  { javaScriptEnabled: false, number: 'RE-2026-0200' },
])(
  'deposited with two joined documents, received, suspended by an event, completed, paid (JavaScript: $javaScriptEnabled)',
  async ({ javaScriptEnabled, number }) => {
    const page = await open('principal', { javaScriptEnabled })
    await chooseRecipient(page)
    await fillIn(page, number)
    await addInPlace(page, number)
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByRole('heading', { name: 'Vérifier la facture avant de la déposer' }).waitFor()
    const shown = (await page.getByRole('main').textContent()) ?? ''
    for (const part of [number, 'RIB de la régie des eaux', `bon ${number}`, 'facture.pdf']) expect(shown).toContain(part)
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Déposer' }).click()
    await expectStatus(page, 'La facture est déposée : le destinataire la trouve dans ses factures reçues.')
    const issued = page.url()

    await page.goto('/espaces/factures-recues')
    await page.getByRole('link', { name: number, exact: true }).click()
    await page.getByRole('heading', { name: `Facture ${number}`, level: 1 }).waitFor()
    expect(await page.getByText('Déposée', { exact: true }).first().isVisible()).toBe(true)
    for (const name of ['RIB de la régie des eaux', `bon ${number}`, 'Fichier de la facture'])
      expect(await page.getByRole('link', { name: `Télécharger : ${name}` }).count()).toBe(1)
    const received = page.url()

    const send = await acceptedApplication(page, `Logiciel ${number}`, number)
    await send('SUSPENDUE', 'Bon de commande manquant.')
    await page.goto(issued)
    expect(await page.getByText('Bon de commande manquant.').isVisible()).toBe(true)
    await page.getByLabel('Message').fill('Voici le bon de commande.')
    await page.getByLabel('Bons de commande du trimestre').check()
    await page.getByRole('button', { name: 'Compléter et renvoyer' }).click()
    await expectStatus(page, 'La facture est complétée et renvoyée au destinataire.')

    await page.goto(received)
    expect(await page.getByText('Complétée', { exact: true }).first().isVisible()).toBe(true)
    expect(await page.getByText('Voici le bon de commande.').isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Télécharger : Bons de commande du trimestre' }).count()).toBe(1)
    await send('MISE_EN_PAIEMENT')
    await page.goto(issued)
    expect(await page.getByText('Mise en paiement', { exact: true }).first().isVisible()).toBe(true)
    await page.context().close()
  },
)

async function chooseRecipient(page: Page) {
  await page.goto('/espaces/factures-emises')
  await page.getByRole('link', { name: 'Déposer une facture' }).click()
  await page.getByRole('heading', { name: 'Destinataire' }).waitFor()
  await fill(page, 'Raison sociale', 'mairie de beauval')
  await page.getByRole('button', { name: 'Rechercher' }).click()
  await page.getByLabel('Sélectionner Mairie de Beauval').check()
  await page.getByRole('button', { name: 'Sélectionner' }).click()
  await page.getByRole('heading', { name: 'Déposer une facture', level: 1 }).waitFor()
}

async function fillIn(page: Page, number: string) {
  await page.getByLabel('Émetteur').selectOption({ label: 'Régie des eaux de Beauval – Service par défaut (toute la structure)' })
  await page.getByLabel('Service destinataire').selectOption({ index: 1 })
  await fill(page, 'Numéro de la facture', number)
  await fill(page, 'Date de la facture', yesterday())
  await fill(page, 'Montant HT', '100')
  await fill(page, 'TVA', '20')
  await fill(page, 'Montant TTC', '120,00')
  await fill(page, 'Numéro d’engagement', 'BC-0412')
  await page.getByLabel('Fichier de la facture').setInputFiles(pdf('facture.pdf'))
  await page.getByLabel('RIB de la régie des eaux').check()
}

/** « Ajouter » keeps what was typed, and ticks the new document. */
async function addInPlace(page: Page, number: string) {
  await page.getByText('Ajouter une pièce jointe').first().click()
  await page.getByLabel('Parcourir').setInputFiles(pdf(`bon_${number}.pdf`))
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expectStatus(page, 'La pièce jointe est ajoutée à votre compte, et cochée.')
  expect(await page.getByLabel(`bon ${number}`).isChecked()).toBe(true)
  expect(await page.getByLabel('RIB de la régie des eaux').isChecked()).toBe(true)
}

/** The manager accepts it for the town hall; returns how it moves the invoice there. */
async function acceptedApplication(page: Page, name: string, number: string) {
  await page.goto('/gestion')
  const key = await newKey(name)
  await page.getByRole('main').getByRole('link', { name: 'Mairie de Beauval', exact: true }).click()
  await page.getByRole('link', { name: 'Logiciels', exact: true }).click()
  await page.getByRole('button', { name: `Autoriser ${name}` }).click()
  await page.getByRole('status').filter({ hasText: 'Votre choix est enregistré.' }).waitFor()
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const listed = await fetch(`${url()}/api/v1/factures?depuis=2020-01-01T00:00:00Z`, { headers })
  const { factures } = (await listed.json()) as { factures: { numero: string; destinataire: Party; emetteur: Party }[] }
  const { destinataire, emetteur } = factures.find(({ numero }) => numero === number)!

  return async (statut: string, message?: string) => {
    const facture = {
      numero: number,
      contrepartie: { nom: emetteur.nom, identifiant: emetteur.identifiant },
      montant: 120,
      statut,
    }
    const structure = { type: destinataire.type, identifiant: destinataire.identifiant }
    const about = { id: `${number}-${statut}`, structure, espace: 'factures-recues', type: 'statut_facture', facture }
    const event = { ...about, survenuLe: new Date().toISOString(), ...(message && { message }) }
    const answer = await fetch(`${url()}/api/v1/evenements`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ evenements: [event] }),
    })
    expect(await answer.json()).toMatchObject({ acceptes: 1 })
  }
}

type Party = { type: string; identifiant: string; nom: string }

async function newKey(name: string) {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, DATA_DIR: folder, APP_URL: 'http://localhost', ALLOW_HTTP: '1' }
  const { stdout } = await promisify(execFile)(
    'node',
    ['scripts/launch.mjs', 'src/commands/api-key.ts', 'create', name, '--scopes', 'evenements,factures'],
    { env },
  )
  return stdout.trim().split('\n').at(-1) ?? ''
}
