import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { expectRefusal, expectStatus, fill, openMailedLink, signIn } from './steps.ts'

const { open } = browser()

const FIRST = 'Le premier mot long'
const SECOND = 'Un deuxième, plus long'
const THIRD = 'Le troisième est le bon'
const CHANGED = 'Votre mot de passe est modifié. Vos autres appareils sont déconnectés et un courriel vous le confirme.'

test.each([
  { line: 'with JavaScript', javaScriptEnabled: true, login: 'lucie@exemple.fr' },
  { line: 'without JavaScript', javaScriptEnabled: false, login: 'lucien@exemple.fr' },
])('$line, a person signs up, changes their password, then resets a forgotten one', async ({ javaScriptEnabled, login }) => {
  const page = await open('stranger', { javaScriptEnabled })

  await page.goto('/inscription')
  await fill(page, 'Adresse électronique', login)
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Petit')
  await fill(page, 'Prénom', 'Lucie')
  await fill(page, 'Mot de passe', FIRST)
  await fill(page, 'Confirmation du mot de passe', FIRST)
  await page.getByLabel('Question secrète').selectOption({ index: 1 })
  await fill(page, 'Réponse', 'Mistigri')
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor()
  if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])

  await openMailedLink(page, login, /Activez/)
  if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
  await fill(page, 'Mot de passe', FIRST)
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('heading', { name: 'Mon compte', exact: true }).waitFor()

  const elsewhere = await open('stranger', { javaScriptEnabled })
  await signIn(elsewhere, login, FIRST)
  await page.goto('/compte/mot-de-passe')
  await fill(page, 'Mot de passe actuel', FIRST)
  await fill(page, 'Nouveau mot de passe', SECOND)
  await fill(page, 'Confirmation du nouveau mot de passe', 'autre chose')
  await page.getByRole('button', { name: 'Valider' }).click()
  await expectRefusal(page, 'Confirmation du nouveau mot de passe')
  await fill(page, 'Mot de passe actuel', FIRST)
  await fill(page, 'Nouveau mot de passe', SECOND)
  await fill(page, 'Confirmation du nouveau mot de passe', SECOND)
  await page.getByRole('button', { name: 'Valider' }).click()
  await expectStatus(page, CHANGED)
  await elsewhere.goto('/compte')
  expect(new URL(elsewhere.url()).pathname).toBe('/connexion')

  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
  await page.getByRole('heading', { name: 'Mot de passe oublié' }).waitFor()
  await fill(page, 'Adresse électronique', login)
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor()
  await openMailedLink(page, login, /Choisissez un nouveau mot de passe/)
  if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
  await fill(page, 'Réponse', '  MISTI gri ')
  await fill(page, 'Nouveau mot de passe', THIRD)
  await fill(page, 'Confirmation du nouveau mot de passe', THIRD)
  await page.getByRole('button', { name: 'Valider' }).click()
  await expectStatus(page, CHANGED)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
  await signIn(page, login, THIRD)
})
