import { expect, test } from 'vitest'
import { browser } from './browse.ts'

const { open } = browser()

test('a script that writes text as HTML or as a script is refused; htmx swaps the portal’s answers', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/notifications')
  const refused = await page.evaluate(() => {
    const writes: Record<string, () => void> = {
      innerHTML: () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      DOMParser: () => void new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      'script.src': () => Object.assign(document.createElement('script'), { src: '/assets/x.js' }),
      'script.textContent': () => Object.assign(document.createElement('script'), { textContent: '0' }),
      'another policy': () => void policyOf('default'),
      'the same policy again': () => void policyOf('htmx'),
    }
    function policyOf(name: string) {
      const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
      return trustedTypes.createPolicy(name, { createHTML: (text: string) => text })
    }
    const isRefused = (write: () => void) => {
      try {
        write()
        return false
      } catch (error) {
        return error instanceof TypeError
      }
    }
    return Object.entries(writes).map(([name, write]) => `${name}: ${isRefused(write) ? 'refused' : 'done'}`)
  })
  expect(refused.filter((line) => !line.endsWith(': refused'))).toEqual([])
  expect(refused).toHaveLength(7)

  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('status').waitFor()
  expect(await page.locator('#panneau-notifications').count()).toBe(1)
})

test('an answer that holds scripts runs none of them, not even the portal’s own files', async () => {
  const page = await open('nouveau')
  await page.goto('/compte/notifications')
  const errors: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  page.on('pageerror', ({ message }) => void errors.push(message))
  await page.route('**/assets/own.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'document.title = "taken"' }),
  )
  await page.route('**/compte/notifications', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('<h1', '<script src="/assets/own.js"></script><h1')
    await route.fulfill({ response: answer, body })
  })
  await page.getByRole('button', { name: 'Valider' }).click()

  const isTaken = async () => (await page.title()) === 'taken'
  await expect.poll(async () => errors.length > 0 || (await isTaken())).toBe(true)
  expect(await isTaken()).toBe(false)
})
