import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '#src/commands/chromium.ts'

/** That of this worker: see served-portal.ts. */
export const portalUrl = inject('portalUrls')[Number(process.env.VITEST_POOL_ID) - 1] ?? ''

/** Who visits: a stranger, or an account of the demonstration. */
export type Who = 'stranger' | 'principal' | 'secondaire' | 'utilisateur' | 'nouveau' | 'assistance' | AtAmiens

/** A principal manager and a member of a structure that no other test changes. */
type AtAmiens = 'laurent.cordier' | 'noemie.debray'

export const PASSWORD = 'Demo-2026-Compte!'
const sessions = new Map<string, Promise<string>>()

/** A browser for the tests of a file. `open` gives a tab of its own: no cookie and no cache but the session of who visits. */
export function browser(portal = () => portalUrl) {
  let chromium: Browser
  beforeAll(async () => {
    chromium = await launchChromium()
  })
  afterAll(() => chromium.close())

  return {
    async open(who: Who = 'stranger', options: BrowserContextOptions = {}): Promise<Page> {
      const context = await chromium.newContext({ baseURL: portal(), locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
      context.setDefaultTimeout(40_000)
      if (who !== 'stranger')
        await context.addCookies([{ name: 'session', value: await sessionOf(who, portal()), url: portal() }])
      return context.newPage()
    },
  }
}

/** The session of a person of the demonstration, signed in once for all the tests of a file. */
export function sessionOf(who: Who, portal = portalUrl): Promise<string> {
  const place = `${who} ${portal}`
  const known = sessions.get(place) ?? signIn(who, portal)
  sessions.set(place, known)
  return known
}

export async function signIn(who: Who, portal = portalUrl) {
  const response = await fetch(`${portal}/connexion`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: portal },
    body: new URLSearchParams({ login: `${who}@demo.example`, password: PASSWORD }),
  })
  const session = /\bsession=([^;]+)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1]
  if (!session) throw new Error(`${who} could not sign in: ${response.status}`)
  return session
}
