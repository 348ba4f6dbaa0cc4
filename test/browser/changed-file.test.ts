import { appendFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { expectStatus } from './steps.ts'

const { open } = browser()

function onDisk(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'portail-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, '%PDF-1.7 un')
  return path
}

test('a file that changed on the disk since it was chosen is told at its field, and can be chosen again', async () => {
  const path = onDisk('Contrat S.A..pdf')
  const page = await open('nouveau')
  await page.goto('/compte/pieces-jointes')
  const field = page.getByLabel('Parcourir')
  await field.setInputFiles(path)
  expect(await field.getAttribute('aria-invalid')).toBe('false')
  await page.getByLabel('Désignation').fill('Contrat')
  await page.getByLabel('Type de pièce jointe').selectOption('Contrat')
  appendFileSync(path, ', deux, trois')
  // Browsers compare times of change, which have a grain.
  utimesSync(path, new Date(), new Date(Date.now() + 60_000))
  await page.getByRole('button', { name: 'Ajouter' }).click()

  await page.getByText('Ce fichier a changé depuis que vous l’avez choisi : choisissez-le de nouveau.').waitFor()
  expect(await page.getByText('La connexion est coupée').count()).toBe(0)
  expect(await axeProblems(page)).toEqual([])

  await field.setInputFiles(path)
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  await page.getByRole('link', { name: 'Supprimer Contrat' }).click()
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expectStatus(page, 'La suppression est faite.')
  await page.context().close()
})
