import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Dark mode changes only colours (test/components/stylesheet.test.ts), so colour rules are enough there. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** `preload: false`: no rule in use needs stylesheets or media, which axe would fetch for each run. */
const OPTIONS = { resultTypes: ['violations'], preload: false }

const looks = [360, 1280].flatMap((width) => [
  { width, colorScheme: 'light' as const, runOnly: TAGS },
  { width, colorScheme: 'dark' as const, runOnly: COLOUR_RULES },
])

declare global {
  interface Window {
    checked?: WeakSet<Element>
    axe: { run: (place: Document | { include: Element[] }, options: RunOptions) => Promise<AxeResults> }
  }
}

/** Marks what the page shows as checked elsewhere: `axeProblems` then looks once at the page, in every other look at what is new. */
export function markChecked(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.checked = new WeakSet(document.querySelectorAll('*'))
  })
}

/** axe's violations, narrow and wide, light and dark, one line each. */
export async function axeProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found: string[] = []
  for (const [place, { width, colorScheme, runOnly }] of looks.entries()) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await run(page, { ...OPTIONS, runOnly } as RunOptions, place === 0)
    for (const { id, help, nodes } of violations)
      found.push(
        ...nodes.map(({ target, any }) => `axe ${id} at ${width} ${colorScheme}: ${help}: ${target} ${any[0]?.message ?? ''}`),
      )
  }
  return found
}

function run(page: Page, options: RunOptions, isWhole: boolean) {
  return page.evaluate(
    ([options, isWhole]) => {
      const wasChecked = (element: Element | null) => !element || !window.checked || window.checked.has(element)
      const isNew = (element: Element) => !wasChecked(element) && wasChecked(element.parentElement)
      const include = isWhole ? [] : [...document.querySelectorAll('body *')].filter(isNew)
      return window.axe.run(include.length > 0 ? { include } : document, options)
    },
    [options, isWhole] as const,
  )
}
