import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser } from './browse.ts'
import { fill } from './steps.ts'

const { open } = browser()

test.each([true, false])(
  'the answer to a support request is lost, the person sends it again: one request, and its number is shown (script: %s)',
  async (javaScriptEnabled) => {
    const page = await open('noemie.debray', { javaScriptEnabled })
    const before = await numbers(page)
    await page.goto('/sollicitations/nouvelle')
    await page.getByLabel('Catégorie').first().selectOption({ index: 1 })
    await fill(page, 'Objet', `Réponse perdue, script : ${javaScriptEnabled}`)
    await page.getByLabel('Message').fill('Bonjour,\nje n’ai pas reçu de réponse.')
    await loseNextAnswer(page)
    await page.getByRole('button', { name: 'Envoyer' }).click()

    if (javaScriptEnabled) {
      await page.getByText('La réponse n’est pas arrivée').waitFor()
      await page.getByRole('button', { name: 'Envoyer' }).click()
    } else {
      await page.waitForURL('chrome-error://chromewebdata/')
      await page.reload()
    }

    const [, number = ''] = /numéro (\S+?)\./.exec((await page.getByRole('status').textContent()) ?? '') ?? []
    const sent = (await numbers(page)).filter((one) => !before.includes(one))
    expect(sent).toEqual([number])
    await page.context().close()
  },
)

async function loseNextAnswer(page: Page) {
  await page.route(
    '**/sollicitations/nouvelle',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
}

async function numbers(page: Page) {
  await page.goto('/sollicitations/emises')
  const links = await page
    .locator('a[href^="/sollicitations/emises/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  return [...new Set(links)].map((href) => href?.split('/').at(-1))
}
