import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { deleteDocuments, expectStatus } from './steps.ts'

const { open } = browser()
const ADDRESS = '/compte/pieces-jointes'

const file = (name: string, content = '%PDF-1.7') => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) })
const labels = (page: Page) => page.locator('table').getByRole('rowheader').allTextContents()

test('several chosen files have a row each; a refused one stays with its reason, the others are added', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  await page
    .getByLabel('Parcourir')
    .setInputFiles([file('Carte_grise.pdf'), file('faux.pdf', 'MZ'), file('programme.exe'), file('Contrat S.A..pdf')])

  const rows = page.getByRole('group', { name: /\.(pdf|exe)$/ })
  await expect.poll(() => rows.count()).toBe(4)
  expect(await page.getByRole('group', { name: 'Carte_grise.pdf' }).getByLabel('Désignation').inputValue()).toBe('Carte grise')
  expect(await page.getByRole('group', { name: 'programme.exe' }).getByRole('alert').textContent()).toMatch(/n’est pas accepté/)
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('group', { name: 'Carte_grise.pdf' }).getByLabel('Type de pièce jointe').selectOption('Carte grise')
  await page.getByRole('button', { name: 'Ajouter ces fichiers' }).click()

  await page
    .getByRole('group', { name: 'faux.pdf' })
    .getByText(/ne correspond pas à son extension/)
    .waitFor()
  await expect.poll(() => rows.count()).toBe(2)
  for (const name of ['faux.pdf', 'programme.exe'])
    await page.getByRole('group', { name }).getByRole('button', { name: 'Retirer' }).click()
  await page.getByLabel('Parcourir').setInputFiles([file('a.pdf'), file('b.pdf')])
  await page.getByRole('button', { name: 'Ajouter ces fichiers' }).click()
  await expectStatus(page, 'Les pièces jointes ont été ajoutées.')
  expect((await labels(page)).toSorted()).toEqual(['Carte grise', 'Contrat S.A.', 'a', 'b'])
  await deleteDocuments(page)
})

test('several files sent after the session has ended lead to sign-in, which says so', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  await page.getByLabel('Parcourir').setInputFiles([file('a.pdf'), file('b.pdf')])
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Ajouter ces fichiers' }).click()
  await page.waitForURL(/connexion/)
  await page.getByText(/session a pris fin/).waitFor()
  await page.context().close()
})

test('files dropped onto the block have a row each; a single one is chosen', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  const drop = (...names: string[]) =>
    page.locator('#panneau-pieces-jointes').evaluate((block, dropped) => {
      const dataTransfer = new DataTransfer()
      for (const name of dropped) dataTransfer.items.add(new File(['%PDF-1.7'], name))
      block.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    }, names)
  await drop('Relevé_de_compte.pdf')
  await expect.poll(() => page.getByLabel('Désignation').inputValue()).toBe('Relevé de compte')
  await drop('a.pdf', 'b.pdf')
  await expect.poll(() => page.getByRole('group', { name: /\.pdf$/ }).count()).toBe(2)
  await page.context().close()
})

test('a script that arrives late proposes no designation where somebody is writing already', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  let letPass = () => {}
  const held = new Promise<void>((resolve) => {
    letPass = resolve
  })
  await page.route(/plusieurs-fichiers/, (route) => held.then(() => route.continue()))
  await page.getByLabel('Parcourir').setInputFiles([file('photo.pdf')])
  await page.getByLabel('Désignation').focus()
  letPass()
  await page.evaluate("import(document.querySelector('[type=file][data-script]').dataset.script)")
  await page.keyboard.type('Ma photo')

  expect(await page.getByLabel('Désignation').inputValue()).toBe('Ma photo')
  await page.context().close()
})

test('without JavaScript one form takes several files', async () => {
  const page = await open('nouveau', { javaScriptEnabled: false })
  await page.goto(ADDRESS)
  await page.getByLabel('Parcourir').setInputFiles([file('Carte_grise.pdf'), file('b.pdf')])
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'Les pièces jointes ont été ajoutées.')
  expect((await labels(page)).toSorted()).toEqual(['Carte grise', 'b'])
  await deleteDocuments(page)
})
