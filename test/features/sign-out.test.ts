import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

test('signing out ends the session for good, even for a copy of its cookie', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const stolen = new Map(camille.cookies)

  const answer = await camille.post(urls.signOut)

  expect(answer.headers.get('location')).toContain(urls.signIn)
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
  camille.cookies.set('session', stolen.get('session')!)
  expect((await camille.get(urls.account)).status).toBe(303)
})

test('« Se déconnecter » on the page of somebody who was there before leaves the person signed in now alone, and says who it is', async () => {
  const there = await portal()
  const [anne, bilal] = [await there.signUp(), await there.signUp({ firstName: 'Bilal', lastName: 'Haddad' })]
  const ofAnne = await anne.owner()

  const answer = await bilal.post(urls.signOut, ofAnne)

  expect(answer.status).toBe(409)
  expect(answer.headers.get('Clear-Site-Data')).toBeNull()
  expect(await answer.text()).toMatch(/Bilal HADDAD.*l’autre compte n’est plus connecté ici/s)
  expect((await bilal.get(urls.account)).status).toBe(200)
  expect((await bilal.post(urls.signOut)).status).toBe(303)
  expect((await bilal.post(urls.signOut, ofAnne)).headers.get('location')).toContain('etat=deconnecte')
})
