import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { launchChromium } from '#bench/chromium.ts'

/** The portal of this worker; see served-portal.ts. */
export const portalUrl = inject('portalUrls')[Number(process.env.VITEST_POOL_ID) - 1] ?? ''

/** Who visits: a stranger, or an account of the demonstration. */
export type Who = 'stranger' | 'principal' | 'secondaire' | 'utilisateur' | 'nouveau' | 'assistance' | AtAmiens

/** A principal manager and a member of a structure that no other test changes. */
type AtAmiens = 'laurent.cordier' | 'noemie.debray'

export const PASSWORD = 'Demo-2026-Compte!'
/** One Chromium for all the files of a worker; Playwright kills it when the worker exits. */
let launched: Promise<Browser> | undefined
function sharedChromium() {
  launched ??= launchChromium()
  return launched
}

const sessions = new Map<string, Promise<string>>()

export function browser(portal = () => portalUrl) {
  const contexts: BrowserContext[] = []
  const tabs = new Map<Who, Promise<Page>>()
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  /** A tab of its own: no cookie and no cache but the session of the visitor. */
  async function open(who: Who = 'stranger', options: BrowserContextOptions = {}): Promise<Page> {
    const chromium = await sharedChromium()
    const context = await chromium.newContext({ baseURL: portal(), locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
    contexts.push(context)
    // No limit but that of the test: how long an answer takes depends on the machine.
    context.setDefaultTimeout(0)
    await asNew(context, who)
    return context.newPage()
  }

  /** The one tab of a visitor in this file, with its cookies as new: far cheaper than a tab for each page. */
  async function reopen(who: Who): Promise<Page> {
    const known = tabs.get(who) ?? open(who)
    tabs.set(who, known)
    const page = await known
    await asNew(page.context(), who)
    return page
  }

  async function asNew(context: BrowserContext, who: Who) {
    await context.clearCookies()
    if (who !== 'stranger') await context.addCookies([{ name: 'session', value: await sessionOf(who, portal()), url: portal() }])
  }

  return { open, reopen }
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
