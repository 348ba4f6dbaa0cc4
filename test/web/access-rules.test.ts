import { eq } from 'drizzle-orm'
import { inspectRoutes } from 'hono/dev'
import { expect, test } from 'vitest'
import { app, routes } from '#src/app.tsx'
import { users } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'
import type { Visitor } from '#test/support/visitor.ts'

/** Routes open without a sign-in. A new route is closed unless it is listed here. */
const open = [
  'GET /',
  'GET /sante',
  'GET /sante/pret',
  'GET /metriques',
  'GET /connexion',
  'POST /connexion',
  'POST /deconnexion',
  'GET /inscription',
  'POST /inscription',
  'GET /inscription/activation',
  'POST /inscription/activation',
  'GET /inscription/nouveau-lien',
  'POST /inscription/nouveau-lien',
  'GET /mot-de-passe-oublie',
  'POST /mot-de-passe/solidite',
  'POST /mot-de-passe-oublie',
  'GET /mot-de-passe-oublie/nouveau',
  'POST /mot-de-passe-oublie/nouveau',
  'GET /reactivation',
  'POST /reactivation',
  'GET /reactivation/nouveau',
  'POST /reactivation/nouveau',
  'GET /sollicitations/nouvelle',
  'POST /sollicitations/nouvelle',
  'GET /sollicitations/suivi',
  'POST /sollicitations/suivi',
  'POST /sollicitations/suivi/cloture',
  'GET /compte/informations/confirmation',
  'POST /compte/informations/confirmation',
  'GET /boite-mail',
  'GET /boite-mail/:key',
  'GET /boite-mail/:key/html',
  'GET /api-codes',
  'GET /api',
  'GET /api/openapi.json',
  'GET /desinscription',
  'POST /desinscription',
  'GET /api/desinscription',
  'POST /api/desinscription',
  'POST /api/webhooks/resend',
  'GET /kit',
  'GET /aide',
  'GET /accessibilite',
  'GET /mentions-legales',
  'GET /donnees-personnelles',
  'GET /cookies',
  'GET /plan-du-site',
  'GET /robots.txt',
  'GET /favicon.ico',
  'GET /manifest.webmanifest',
  'GET /.well-known/security.txt',
  'GET /.well-known/change-password',
]

const forApplications = [
  'POST /api/v1/evenements',
  'GET /api/v1/evenements',
  'GET /api/v1/habilitations',
  'GET /api/v1/habilitations/personnes',
  'GET /api/v1/habilitations/changements',
  'GET /api/v1/documents',
  'GET /api/v1/documents/:id',
  'GET /api/v1/factures',
  'GET /api/v1/factures/:id',
  'GET /api/v1/factures/:id/fichiers/:documentId',
]

const closed = Object.keys(routes).filter((key) => !open.includes(key) && !forApplications.includes(key))

test('every served route comes from the route table', () => {
  const served = inspectRoutes(app).filter((route) => !route.isMiddleware)
  expect(served.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(routes).sort())
})

test('every closed route redirects strangers to sign-in', async () => {
  const { stranger } = await portal()
  const someone = stranger()
  expect(await failuresOf(closed, (key) => expectSignIn(someone, key))).toEqual([])
})

test('every closed route redirects a person deactivated meanwhile to sign-in', async () => {
  const { ports, clock, signUp } = await portal()
  const camille = await signUp()
  const session = [...camille.cookies]
  await ports.db.update(users).set({ deactivatedAt: clock.now() }).where(eq(users.id, camille.person.id))
  const visit = async (key: string) => {
    for (const [name, value] of session) camille.cookies.set(name, value)
    await expectSignIn(camille, key)
  }
  expect(await failuresOf(closed, visit)).toEqual([])
})

test('every open route answers to strangers, as the list says', async () => {
  expect(open.filter((key) => !(key in routes))).toEqual([])
  const { stranger } = await portal()
  const visit = async (key: string) => {
    const response = await visitRoute(stranger(), key)
    expect(response.headers.get('Location') ?? '').not.toMatch(new RegExp(`^${urls.signIn}\\?retour=`))
    expect(response.status).toBeLessThan(500)
  }
  expect(await failuresOf(open, visit)).toEqual([])
})

test('every application route requires a key, even from signed-in people', async () => {
  const { signUp } = await portal()
  const camille = await signUp()
  const visit = async (key: string) => {
    const response = await visitRoute(camille, key)
    expect(response.status).toBe(401)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  }
  expect(await failuresOf(forApplications, visit)).toEqual([])
})

async function failuresOf(keys: string[], visit: (key: string) => Promise<void>) {
  expect(keys.length).toBeGreaterThan(0)
  const failures: string[] = []
  for (const key of keys) await visit(key).catch((failure: Error) => failures.push(`${key}: ${failure.message}`))
  return failures
}

async function expectSignIn(someone: Visitor, key: string) {
  const page = await visitRoute(someone, key)
  expect(page.status).toBe(303)
  expect(new URL(page.headers.get('Location') ?? '', 'http://localhost').pathname).toBe(urls.signIn)
  expect(await page.text()).toBe('')

  const part = await visitRoute(someone, key, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' })
  expect(part.status).toBe(204)
  expect(new URL(part.headers.get('HX-Redirect') ?? '', 'http://localhost').pathname).toBe(urls.signIn)
}

function visitRoute(someone: Visitor, key: string, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = key.split(' ')
  return someone.visit(path.replaceAll(/:\w+/g, 'inconnu'), { method, headers })
}
