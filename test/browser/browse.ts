import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '../../src/commands/chromium.ts'

/** That of this worker: see served-portal.ts. */
export const portalUrl = inject('portalUrls')[Number(process.env.VITEST_POOL_ID) - 1] ?? ''

/** Who visits: a stranger, or an account of the demonstration. */
export type Who = 'stranger' | 'principal' | 'secondaire' | 'utilisateur' | 'nouveau' | 'assistance'

export const PASSWORD = 'Demo-2026-Compte!'
const sessions = new Map<Who, Promise<string>>()

/** A browser for the tests of a file. `open` gives a tab of its own: no cookie and no cache but the session of who visits. */
export function browser() {
  let chromium: Browser
  beforeAll(async () => {
    chromium = await launchChromium()
  })
  afterAll(() => chromium.close())

  return {
    async open(who: Who = 'stranger', options: BrowserContextOptions = {}): Promise<Page> {
      const context = await chromium.newContext({ baseURL: portalUrl, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
      context.setDefaultTimeout(40_000)
      if (who !== 'stranger') await context.addCookies([{ name: 'session', value: await sessionOf(who), url: portalUrl }])
      return context.newPage()
    },
  }
}

/** The session of a person of the demonstration, signed in once for all the tests of a file. */
export function sessionOf(who: Who): Promise<string> {
  const known = sessions.get(who) ?? signIn(who)
  sessions.set(who, known)
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
