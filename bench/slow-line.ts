import type { Browser, Page } from 'playwright-core'
import { urls } from '#src/urls.ts'

/** A weak mobile line and a ten-year-old phone. */
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const PROCESSOR_TIMES_SLOWER = 6

/** A browser on a slow line, with cookies such as a session's. Milliseconds by the browser's clock. */
export function slowLine(chromium: Browser) {
  async function visit<T>(url: string, cookie: string, look: (page: Page) => Promise<T>) {
    const context = await chromium.newContext()
    const cookies = cookie
      .split('; ')
      .filter(Boolean)
      .map((one) => one.split('='))
    await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url })))
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_TIMES_SLOWER })
    await page.goto(url)
    const seen = await look(page)
    await context.close()
    return seen
  }

  return {
    firstPaint: (url: string, cookie = '') => visit(url, cookie, (page) => page.evaluate(firstPaint)),
    savedPanel: (portal: string, cookie: string) =>
      visit(portal + urls.notifications, cookie, (page) => page.evaluate(savedAfter, '#panneau-notifications')),
  }
}

function firstPaint() {
  return new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0]
      if (paint) resolve(paint.startTime)
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}

function savedAfter(panel: string) {
  return new Promise<number>((resolve) => {
    const pressedAt = performance.now()
    const observer = new MutationObserver(() => {
      if (document.querySelector(`${panel} [role=status]`)) requestAnimationFrame(() => resolve(performance.now() - pressedAt))
    })
    observer.observe(document.body, { childList: true, subtree: true })
    document.querySelector<HTMLButtonElement>(`${panel} [type=submit]`)?.click()
  })
}
