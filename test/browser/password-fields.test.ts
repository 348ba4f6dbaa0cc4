import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'

const { open } = browser()
const BOX = 'Afficher le mot de passe'

test('« Afficher le mot de passe » shows all passwords of the form, which are hidden again when it is sent', async () => {
  const page = await open('stranger')
  await page.goto(urls.signUp)
  const types = () =>
    page.locator('[autocomplete=new-password]').evaluateAll((all) => all.map((field) => field.getAttribute('type')))

  await page.getByLabel(BOX).check()
  expect(await types()).toEqual(['text', 'text'])
  await page.getByLabel(BOX).uncheck()
  expect(await types()).toEqual(['password', 'password'])

  await page.getByLabel(BOX).check()
  await page.evaluate(() => {
    document.addEventListener('submit', ({ target }) => {
      const field = (target as Element).querySelector('[autocomplete=new-password]')
      document.body.dataset.sent = field?.getAttribute('type') ?? ''
    })
  })
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.locator('.error-summary').waitFor()
  expect(await page.locator('body').getAttribute('data-sent')).toBe('password')
  expect(await page.getByLabel(BOX).isChecked()).toBe(false)
  await page.context().close()
})

test('a new password is judged while it is typed; a cut line says nothing and takes no focus', async () => {
  const page = await open('stranger')
  await page.goto(urls.signUp)
  const [field, verdict] = [page.getByLabel('Mot de passe', { exact: false }).first(), page.locator('.verdict').first()]
  await page.getByLabel('Prénom').fill('Camille')
  await field.pressSequentially('camille')
  await expect.poll(() => verdict.textContent()).toMatch(/encore 8\scaractères/)
  await field.pressSequentially(' dort dans le pré')
  await expect.poll(() => verdict.textContent()).toMatch(/contient votre nom ou votre prénom/)
  expect(await axeProblems(page)).toEqual([])

  await page.route(`**${urls.passwordStrength}`, (route) => route.abort())
  const failed = page.waitForEvent('requestfailed')
  await field.fill('Une loutre dort dans le pré')
  await failed
  expect(await page.locator('.lost-connection').count()).toBe(0)
  await page.unroute(`**${urls.passwordStrength}`)
  await field.pressSequentially('s')
  await expect.poll(() => verdict.textContent()).toBe('Ce mot de passe est assez solide.')
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.context().close()
})

test('without JavaScript there is no « Afficher le mot de passe »', async () => {
  const page = await open('stranger', { javaScriptEnabled: false })
  await page.goto(urls.signIn)

  expect(await page.getByLabel(BOX).isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Se connecter' }).isVisible()).toBe(true)
  await page.context().close()
})
