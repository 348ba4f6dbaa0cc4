import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { launchChromium } from '#bench/chromium.ts'

export const portalUrl = inject('portalUrls')[Number(process.env.VITEST_POOL_ID) - 1] ?? ''

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

export function browser(portal = () => portalUrl, prepare: (page: Page) => Promise<unknown> = async () => {}) {
  const contexts: BrowserContext[] = []
  const tabs = new Map<Who, Promise<Page>>()
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  /** A new tab with an empty cache and only the visitor's session cookie. */
  async function open(who: Who = 'stranger', options: BrowserContextOptions = {}): Promise<Page> {
    const chromium = await sharedChromium()
    const context = await chromium.newContext({ baseURL: portal(), locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
    contexts.push(context)
    // Only the test has a time limit, because answers depend on the machine's speed.
    context.setDefaultTimeout(0)
    await asNew(context, who)
    return context.newPage()
  }

  /** The visitor's shared tab of this file with fresh cookies; cheaper than a new tab a page. */
  async function reopen(who: Who): Promise<Page> {
    const known = tabs.get(who) ?? openPrepared(who)
    tabs.set(who, known)
    const page = await known
    await asNew(page.context(), who)
    return page
  }

  async function openPrepared(who: Who) {
    const page = await open(who)
    await prepare(page)
    return page
  }

  async function asNew(context: BrowserContext, who: Who) {
    await context.clearCookies()
    if (who !== 'stranger') await context.addCookies([{ name: 'session', value: await sessionOf(who, portal()), url: portal() }])
  }

  return { open, reopen }
}

/** Signed in once a file. */
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
