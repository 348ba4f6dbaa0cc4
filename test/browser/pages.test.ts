import type { Page, Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems, bringAxe, WIDTHS } from './axe.ts'
import { browser, type Who } from './browse.ts'
import { htmlProblems } from './html-rules.ts'
import { clickedHtmlProblems, lookProblems } from './looks.ts'
import { pagesToCheck } from './pages.ts'

/** The bytes of the first round trip of a connection. */
const FIRST_VIEW_BYTES = 14_600

const { reopen } = browser(undefined, bringAxe)
const met = new Set<string>()

test.each(pagesToCheck.map((each) => [each.address, each.who, each.state?.name ?? 'as served', each] as const))(
  '%s for %s, %s: valid, accessible, quiet, whole in any text size, forced colours and without CSS, no wider than its screen, and read after one round trip',
  async (address, who, _, { status = 200, state }) => {
    const page = await reopen(who)
    const noises = listen(page)
    const served = await page.goto(address)
    const first = isFirst(who, page) ? [...(await tooHeavy(page, served)), ...(await htmlProblems(await served!.text()))] : []
    await state?.reach(page)

    // A state without an address is checked on the page that leads to it.
    const html = isFirst(who, page) ? await htmlProblems(await (await page.request.get(page.url())).text()) : []
    const clicked = state ? await clickedHtmlProblems(page) : []
    const found = [...first, ...html, ...clicked, ...(await axeProblems(page, atWidth)), ...noises]
    expect(found).toEqual([])
    expect(served?.status()).toBe(status)
  },
)

/** Whether this address is met for the first time: its served page is the same each time. */
function isFirst(who: Who, page: Page) {
  const place = `${who} ${page.url()}`
  return !met.has(place) && Boolean(met.add(place))
}

/** The first view may need the document alone. The component gallery is exempt. */
async function tooHeavy(page: Page, served: Response | null) {
  if (new URL(page.url()).pathname === '/kit') return []
  const { responseBodySize, responseHeadersSize } = (await served?.request().sizes()) ?? {}
  const bytes = (responseBodySize ?? Number.NaN) + (responseHeadersSize ?? Number.NaN)
  const apart = await page.locator('link[rel=stylesheet], script:not([defer], [type=module]), img, iframe').count()
  const found = bytes <= FIRST_VIEW_BYTES ? [] : [`${bytes} bytes, more than ${FIRST_VIEW_BYTES}`]
  // The page includes the stylesheet, so no other file may block the first view.
  return apart === 0 ? found : [...found, `${apart} files that hold back the first view`]
}

/** Errors of scripts, console and CSP, except the expected 4xx answers. */
function listen(page: Page) {
  const noises: string[] = []
  page.removeAllListeners()
  page.on('pageerror', (error) => noises.push(`script: ${error.message}`))
  page.on('console', (message) => {
    const expected = /Failed to load resource: the server responded with a status of 4(03|04|22)/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !expected) noises.push(`console: ${message.text()}`)
  })
  return noises
}

/** At the narrowest width, a page also meets what people change in their browsers. */
async function atWidth(page: Page, width: number) {
  return [...(await tooWide(page, width)), ...(width === WIDTHS[0] ? await lookProblems(page) : [])]
}

async function tooWide(page: Page, width: number) {
  const overflow = await page.evaluate(() => {
    const shown = document.documentElement.clientWidth
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > shown + 1)
    return document.documentElement.scrollWidth > shown ? beyond.map((element) => `${element.tagName}.${element.className}`) : []
  })
  return overflow.map((element) => `wider than ${width} px: ${element}`)
}
