import type { CDPSession, Page } from 'playwright-core'
import { htmlProblems } from './html-rules.ts'

/** The default size of a browser, and the largest that its settings offer; 200 % of the text is the same size. */
const TEXT_PX = { usual: 16, largest: 32 }

/** WCAG 1.4.12, RGAA 10.12. */
const WIDE_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

const sessions = new WeakMap<Page, CDPSession>()

/** What people who change a page's looks would meet: other text sizes, forced colours, no motion, no stylesheet. Leaves the page as it was. */
export async function lookProblems(page: Page) {
  return [
    ...(await largeText(page)),
    ...(await forcedColours(page)),
    ...(await page.evaluate(motions)),
    ...(await page.evaluate(plain)),
  ]
}

/** After clicks: what the script and htmx made of the page. */
export async function clickedHtmlProblems(page: Page) {
  const main = await page.locator('main').evaluate(({ outerHTML }) => outerHTML)
  return htmlProblems(main)
}

async function largeText(page: Page) {
  await setTextSize(page, TEXT_PX.largest)
  const found = await page.evaluate(cutOrBeyond)
  await setTextSize(page, TEXT_PX.usual)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  found.push(...(await page.evaluate(cutOrBeyond)))
  await page.evaluate(() => document.documentElement.removeAttribute('style'))
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, WIDE_SPACING)
  found.push(...(await page.evaluate(cutOrBeyond)))
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  return found.map((problem) => `in large or widely spaced text, ${problem}`)
}

/** Of the browser's settings, which media queries in rem follow too. */
export async function setTextSize(page: Page, standard: number) {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
}

/** Texts cut by their own box, and, on a page that scrolls sideways, the innermost elements that are too small for what they hold. */
export function cutOrBeyond() {
  const apart = '.tabs *, .contents *, .unseen, .skip, svg *, input, select, textarea'
  const all = [...document.querySelectorAll<HTMLElement>(`body *:not(${apart})`)]
  const isNarrow = ({ scrollWidth, clientWidth }: Element) => clientWidth > 0 && scrollWidth > clientWidth + 1
  const isTooSmall = (element: Element) => isNarrow(element) && getComputedStyle(element).overflowX === 'visible'
  const isCut = (element: Element) => {
    const { overflowX, clipPath } = getComputedStyle(element)
    return (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none' && isNarrow(element)
  }
  const isWide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
  const wide = isWide ? all.filter((element) => isTooSmall(element) && ![...element.children].some(isTooSmall)) : []
  const name = (element: Element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`
  if (isWide && wide.length === 0) return ['wider than the screen']
  return [...wide.map((element) => `too small: ${name(element)}`), ...all.filter(isCut).map((element) => `cut: ${name(element)}`)]
}

async function forcedColours(page: Page) {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const found = await page.evaluate(withoutEdge)
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  return found.map((problem) => `forced colours: ${problem}`)
}

/** Backgrounds vanish there: a control, the current tab and a message need a border, a sign or an underline. */
function withoutEdge() {
  const edged =
    '.button, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea, .notice, .status, .error-summary'
  return [...document.querySelectorAll(`${edged}, .tabs [aria-current]`)]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const style = getComputedStyle(element)
      const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
      return sides.every((side) => style[`border${side}Style`] === 'none' || Number.parseFloat(style[`border${side}Width`]) === 0)
    })
    .map((element) => `no edge: ${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`)
}

/** `prefers-reduced-motion` is set: nothing moves, not even what shows only while the page works. */
function motions() {
  const moving = [...document.querySelectorAll('*')].filter((element) =>
    [undefined, '::before'].some((part) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part)
      return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth'
    }),
  )
  return moving.map((element) => `moves: ${element.tagName}.${element.className}`)
}

/** Without its stylesheet a page is read from top to bottom: skip link, header, the title of the page, its content, the foot. */
function plain() {
  const sheets = [...document.styleSheets]
  for (const sheet of sheets) sheet.disabled = true
  const found: string[] = []
  const isShown = (element: Element) => element.checkVisibility()
  const first = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary')].find(
    isShown,
  )
  if (!(first?.matches('.skip') && document.querySelector('main')?.id === first.getAttribute('href')?.slice(1)))
    found.push('the first link does not lead to the content')
  const landmarks = [...document.querySelectorAll('body > header, body > main, body > footer')].map(({ tagName }) => tagName)
  if (landmarks.join() !== 'HEADER,MAIN,FOOTER') found.push(`landmarks in the order ${landmarks}`)
  const heading = [...document.querySelectorAll('main h1, main h2, main h3')].find(isShown)
  if (heading?.tagName !== 'H1') found.push(`the first heading of the content is ${heading?.tagName} ${heading?.textContent}`)
  const sized = [...document.querySelectorAll('svg')].filter((svg) => isShown(svg) && svg.getBoundingClientRect().width > 100)
  if (sized.length > 0) found.push(`${sized.length} icons as wide as the page`)
  for (const sheet of sheets) sheet.disabled = false
  return found.map((problem) => `without CSS: ${problem}`)
}
