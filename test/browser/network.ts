import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export type Loaded = { path: string; type: string; bytes: number }

/** The bytes transferred for a tab from now on, headers included, by the browser's count. */
export async function listenToNetwork(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const asked = new Map<string, Loaded>()
  const finished = new Set<string>()
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    asked.set(requestId, { path: new URL(request.url).pathname, type, bytes: 0 })
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId)
    if (request) request.bytes = encodedDataLength
    finished.add(requestId)
  })
  await devtools.send('Network.enable')

  return {
    /** The total, once these were requested and no request is pending. */
    async loaded(...paths: string[]): Promise<Loaded[]> {
      const all = () => [...asked.values()]
      await expect.poll(() => paths.filter((path) => !all().some((each) => each.path === path))).toEqual([])
      await expect.poll(() => [...asked.keys()].filter((id) => !finished.has(id))).toEqual([])
      return all()
    },
  }
}

export const weight = (loaded: Loaded[]) => loaded.reduce((sum, { bytes }) => sum + bytes, 0)
