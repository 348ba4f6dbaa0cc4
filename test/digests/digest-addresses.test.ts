import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '#src/db/database.ts'
import { users } from '#src/db/schema/people.ts'
import { sendDigests } from '#src/digests/send-digests.ts'
import { tick } from '#src/jobs.ts'
import { urls } from '#src/urls.ts'
import { information } from '#test/support/form-values.ts'
import { signIn } from '#test/support/people.ts'
import { written } from './written-digests.ts'

test('a digest goes to the contact address known when it is sent', async () => {
  const { ports, provider, readers } = await written(1)
  await hasNewAddress(ports.db, readers[0]!.person.id)
  await sendDigests(ports, 10)
  expect(provider.recipients()).toEqual(['nouvelle@exemple.fr'])
})

test('a digest goes to the login while the contact address is not confirmed', async () => {
  const { ports, provider, readers, logins, event, clock } = await written(1)
  await (await signIn(ports, readers[0]!.person)).post(urls.information, {
    ...information,
    contactEmail: 'faute@exemple.fr',
    version: '1',
  })
  await sendDigests(ports, 10)
  clock.pass({ days: 1 })
  await event({ at: new Date(clock.now().getTime() - 3_600_000) })
  await tick({ ...ports, mailer: null })
  await sendDigests(ports, 10)
  expect(provider.recipients()).toEqual([...logins, ...logins])
})

test('a person changes their address while a batch waits for a retry: the digest goes to the new address', async () => {
  const { ports, provider, readers, clock } = await written(2, (request) => (request === 1 ? 'busy' : 'takes'))
  await sendDigests(ports, 1)
  await hasNewAddress(ports.db, readers[0]!.person.id)
  clock.pass({ minutes: 2 })
  await sendDigests(ports, 10)
  expect(provider.recipients()).toEqual(['nouvelle@exemple.fr', readers[1]!.person.login])
})

function hasNewAddress(db: Database, userId: string) {
  const contact = { contactEmail: 'nouvelle@exemple.fr', contactEmailConfirmedAt: new Date('2026-09-01T05:00:30Z') }
  return db.update(users).set(contact).where(eq(users.id, userId))
}
