import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
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

test('without JavaScript there is no « Afficher le mot de passe »', async () => {
  const page = await open('stranger', { javaScriptEnabled: false })
  await page.goto(urls.signIn)

  expect(await page.getByLabel(BOX).isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Se connecter' }).isVisible()).toBe(true)
  await page.context().close()
})
