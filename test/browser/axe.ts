import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { newColours } from './colours.ts'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** They look at nothing but what `newColours` compares, so they are run once for the same colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const withoutColours = Object.fromEntries(COLOUR_RULES.map((id) => [id, { enabled: false }]))

/** `preload: false`: no rule in use needs stylesheets or media, which axe would fetch for each run. */
const OPTIONS = { resultTypes: ['violations'], preload: false }

/** A phone, and the narrowest screen that shows tables instead of cards. */
export const WIDTHS = [320, 1000] as const

declare global {
  interface Window {
    shown?: Element[]
    newColours?: Element[]
    axe: { run: (place: Document | { include: Element[] }, options: RunOptions) => Promise<AxeResults> }
  }
}

/** Gives each document of the tab axe: cheaper than afterwards. */
export function bringAxe(page: Page) {
  return page.addInitScript(source)
}

/** axe's violations at both widths, in light and dark, a line each; with what `atWidth` finds at each width. */
export async function axeProblems(page: Page, atWidth: (page: Page, width: number) => Promise<string[]> = async () => []) {
  if (!(await page.evaluate(hasAxe))) await page.evaluate(source)
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    found.push(...(await atWidth(page, width)))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const problems = [...(colorScheme === 'light' ? await run(page) : []), ...(await runColours(page, colorScheme))]
      for (const { id, help, nodes } of problems)
        found.push(
          ...nodes.map(({ target, any }) => `axe ${id} at ${width} ${colorScheme}: ${help}: ${target} ${any[0]?.message ?? ''}`),
        )
    }
  }
  return found
}

function hasAxe() {
  delete window.shown
  return 'axe' in window
}

/** Every rule but those of colours; at another width that shows and hides nothing, the one that measures. */
async function run(page: Page) {
  const changed = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
    const before = window.shown
    window.shown = shown
    return before?.length !== shown.length || shown.some((element, place) => element !== before[place])
  })
  const rules = changed ? { runOnly: TAGS, rules: withoutColours } : { runOnly: ['target-size'] }
  return violations(page, rules)
}

const seen = { light: new Set<string>(), dark: new Set<string>() }

async function runColours(page: Page, colorScheme: 'light' | 'dark') {
  const looks = await page.evaluate(newColours, [...seen[colorScheme]])
  if (looks.length === 0) return []
  for (const look of looks) seen[colorScheme].add(look)
  return violations(page, { runOnly: COLOUR_RULES }, true)
}

function violations(page: Page, rules: RunOptions, onlyNewColours = false) {
  return page.evaluate(
    async ([options, onlyNewColours]) => {
      const place = onlyNewColours ? { include: window.newColours ?? [] } : document
      return (await window.axe.run(place, options)).violations
    },
    [{ ...OPTIONS, ...rules } as RunOptions, onlyNewColours] as const,
  )
}
