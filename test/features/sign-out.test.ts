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
