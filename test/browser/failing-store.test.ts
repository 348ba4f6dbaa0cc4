import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { ownPortal } from './own-portal.ts'
import { expectStatus } from './steps.ts'

const { folder, url } = ownPortal()
const { open } = browser(url)
const ADDRESS = '/compte/pieces-jointes'

/** Removes the folder of files, or replaces it by a file, until `back`. */
function filesGone(instead: 'nothing' | 'no folder' = 'no folder') {
  const [place, aside] = [join(folder, 'fichiers'), join(folder, 'ailleurs')]
  renameSync(place, aside)
  if (instead === 'no folder') writeFileSync(place, '')
  const back = () => {
    if (!existsSync(aside)) return
    rmSync(place, { force: true })
    renameSync(aside, place)
  }
  onTestFinished(back)
  return { back }
}

async function visit(javaScriptEnabled = true) {
  const page = await open('utilisateur', { javaScriptEnabled })
  await page.goto(ADDRESS)
  return page
}

test('the panel says that the file could not be stored, and the same click sends it later, still chosen', async () => {
  const page = await visit()
  await fillIn(page)
  const files = filesGone()
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByText('rien n’a été ajouté').waitFor()
  expect(await page.getByText('La réponse n’est pas arrivée').isVisible()).toBe(false)
  expect(await page.getByLabel('Désignation').inputValue()).toBe('Carte grise du Kangoo')
  expect(await chosen(page)).toEqual(['kangoo.pdf'])
  expect(await axeProblems(page)).toEqual([])

  files.back()
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  expect(await page.getByText('kangoo.pdf').count()).toBe(1)
  await page.context().close()
})

test('without JavaScript, the panel says that the file could not be stored and the file must be chosen again', async () => {
  const page = await visit(false)
  await fillIn(page)
  const files = filesGone()
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByText('rien n’a été ajouté').waitFor()
  files.back()
  expect(await page.title()).toMatch(/^Erreur – /)
  expect(await page.getByText('choisissez-le de nouveau').isVisible()).toBe(true)
  expect(await page.getByLabel('Désignation').inputValue()).toBe('Carte grise du Kangoo')
  await page.context().close()
})

test.each([true, false])(
  'an unreadable file is not downloaded and a page says why (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await visit(javaScriptEnabled)
    let saved = 0
    page.on('download', () => saved++)
    const files = filesGone()
    await firstDownload(page).click()
    await page.getByText('Vos pièces jointes ne sont pas perdues').waitFor()
    await page
      .getByRole('checkbox', { name: /^Sélectionner / })
      .first()
      .check()
    await page.getByRole('button', { name: 'Télécharger' }).click()
    await page.getByText('Vos pièces jointes ne sont pas perdues').waitFor()
    files.back()
    expect(saved).toBe(0)

    const downloaded = page.waitForEvent('download')
    await firstDownload(page).click()
    expect(await (await downloaded).failure()).toBeNull()
    await page.context().close()
  },
)

test.each([true, false])(
  'a lost file cannot be downloaded and is marked as lost in the list (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await visit(javaScriptEnabled)
    let saved = 0
    page.on('download', () => saved++)
    const files = filesGone('nothing')
    await firstDownload(page).click()
    await page.getByText('Fichier perdu, à ajouter de nouveau').first().waitFor()
    expect(saved).toBe(0)
    files.back()
    await page.context().close()
  },
)

async function fillIn(page: Page) {
  const buffer = Buffer.alloc(300_000, '%PDF-1.7 ')
  await page.getByLabel('Parcourir').setInputFiles({ name: 'kangoo.pdf', mimeType: 'application/pdf', buffer })
  await page.getByLabel('Désignation').fill('Carte grise du Kangoo')
  await page.getByLabel('Type de pièce jointe').selectOption('Carte grise')
}

const firstDownload = (page: Page) => page.getByRole('link', { name: /^Télécharger / }).first()

const chosen = (page: Page) =>
  page.getByLabel('Parcourir').evaluate((input: HTMLInputElement) => Array.from(input.files ?? [], ({ name }) => name))
