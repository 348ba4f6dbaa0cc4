import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { browser, PASSWORD } from './browse.ts'

const STOPS_MAX = 200

const { open } = browser()

test('by keyboard alone, a person skips to the content, signs in, changes their city and hears it once', async () => {
  const page = await open('stranger')
  await page.goto(urls.signIn)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'Aller au contenu', isSeen: true })
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu')

  await tabTo(page, 'Adresse électronique')
  await page.keyboard.type('noemie.debray@demo.example')
  await tabTo(page, 'Mot de passe')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/accueil/)
  await page.goto(urls.account)

  await tabTo(page, /^Modifier mes informations/)
  await page.keyboard.press('Enter')
  await page.getByLabel('Ville').waitFor()
  await tabTo(page, 'Ville')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Péronne')
  await listenToAnnouncements(page)
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Vos informations ont été enregistrées.' })
  expect(await announcements(page)).toEqual(['Vos informations ont été enregistrées.'])
})

test('by keyboard alone, a refusal is heard once and leads to the wrong field', async () => {
  const page = await open('noemie.debray')
  await page.goto(urls.information)
  await tabTo(page, 'Ville')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await listenToAnnouncements(page)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Ville' })
  const heard = await announcements(page)
  expect(heard).toEqual([expect.stringMatching(/Indiquez|Renseignez/)])
})

test('by keyboard alone, a person finds a structure and asks for an affiliation', async () => {
  const page = await open('nouveau')
  await page.goto(urls.affiliationSearch)
  await tabTo(page, 'Raison sociale')
  await page.keyboard.type('menuiserie*')
  await page.keyboard.press('Enter')
  await page.getByRole('radio').first().waitFor()
  await tabTo(page, /^Sélectionner/)
  await page.keyboard.press('Space')
  expect(await page.getByRole('radio').first().isChecked()).toBe(true)
  await tabTo(page, /^Sélectionner$/)
  await page.keyboard.press('Enter')
  await page.getByLabel('Date de début').waitFor()
})

test('every stop of « Mon compte » is seen, on the screen, and none holds the focus back', async () => {
  const page = await open('laurent.cordier')
  await page.goto(urls.account)
  const last = page.getByRole('link', { name: 'Plan du site' })
  const unseen: string[] = []
  for (let stops = 0; stops < STOPS_MAX; stops++) {
    await page.keyboard.press('Tab')
    const { name, isSeen } = await focused(page)
    if (!isSeen) unseen.push(name)
    if (await last.evaluate((element) => element === document.activeElement)) return expect(unseen).toEqual([])
  }
  expect.fail('Tab never came to the end of the page')
})

/** Presses Tab until this name has the focus, which must be seen at each stop. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let stops = 0; stops < STOPS_MAX; stops++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop).toMatchObject({ isSeen: true })
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return
  }
  expect.fail(`Tab never came to ${name}`)
}

/** What has the focus: its name without the asterisk, and whether an outline shows it on the screen. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : element.closest('label')
    const text = (label ?? element).textContent || element.title || element.getAttribute('aria-label') || ''
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isOnScreen = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth
    return {
      name: text.replace(/\*|\u00a0/g, (sign) => (sign === '*' ? '' : ' ')).trim(),
      isSeen: isOnScreen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    }
  })
}

/** Notes each text that comes into a live region from now on. */
function listenToAnnouncements(page: Page) {
  return page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const regions = '[role=status], [role=alert], [aria-live]'
    new MutationObserver((changes) => {
      const news = changes.flatMap(({ target, addedNodes }) => {
        const inside = (target instanceof Element ? target : target.parentElement)?.closest(regions)
        const added = [...addedNodes].filter((node) => node instanceof Element)
        return inside ? [inside] : added.flatMap((node) => (node.matches(regions) ? [node] : [...node.querySelectorAll(regions)]))
      })
      for (const region of new Set(news))
        if (region.textContent?.trim() && region.isConnected && region.checkVisibility()) heard.push(region.textContent.trim())
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

const announcements = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.map((text) => text.replaceAll('\u00a0', ' ')))
