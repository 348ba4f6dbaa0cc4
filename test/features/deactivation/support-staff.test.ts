import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import type { Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const password = 'Quatre mots encore plus longs'
const secrets = { password, confirmation: password, secretQuestion: 'first_school', secretAnswer: 'Jean Moulin' }

async function comeBack(there: Portal, { person }: Signed) {
  await there.stranger().post(urls.reactivation, { login: person.login ?? '' })
  await there.stranger().post(urls.reactivationSecrets, { link: await linkInLastMail(there), ...secrets })
}

test('a former member of support who comes back is not at the support desk any more', async () => {
  const there = await portal()
  const sam = await there.signUp({ isSupportStaff: true })
  expect((await sam.get(urls.supportDesk)).status).toBe(200)

  await sam.post(urls.deactivation)
  await comeBack(there, sam)
  await sam.post(urls.signIn, { login: sam.person.login ?? '', password })

  expect((await sam.get(urls.account)).status).toBe(200)
  expect((await sam.get(urls.supportDesk)).status).toBe(404)
  const removed = eq(journal.act, 'support_staff_removed')
  expect(await there.ports.db.select().from(journal).where(removed)).toMatchObject([{ subjectId: sam.person.id }])
})

test('the support flag of an account deactivated long ago does not come back either', async () => {
  const there = await portal()
  const sam = await there.signUp({ isSupportStaff: true, deactivatedAt: there.ports.now() })

  await comeBack(there, sam)

  expect(await there.ports.db.select().from(users)).toMatchObject([{ deactivatedAt: null, isSupportStaff: false }])
})
