import { expect, test } from 'vitest'
import { sendDigests } from '#src/digests/send-digests.ts'
import type { OutgoingMail } from '#src/ports/mailer.ts'
import type { Mood } from '#test/mail/remembering-provider.ts'
import { written } from './written-digests.ts'

test.each<[string, Mood[]]>([
  ['answers 429 first', ['busy', 'busy']],
  ['takes them, and resets the line', ['lost']],
  ['answers 500 after it took them', ['broken', 'lost']],
  ['never answers, then is busy', ['silent', 'silent', 'busy']],
])('each digest arrives once when the provider %s', async (_, moods) => {
  const { ports, provider, logins, clock, states } = await written(120, (request) => moods[request - 1] ?? 'takes')
  for (let hour = 0; hour < 5; hour++) {
    await sendDigests(ports, 10)
    clock.pass({ hours: 1 })
  }
  expect(provider.recipients()).toEqual(logins)
  expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']))
})

test('digests become uncertain when the provider never answers, and are not retried once their key has expired', async () => {
  const tries: number[] = []
  const { ports, provider, clock, states } = await written(3, () => 'silent')
  for (let hour = 0; hour < 48; hour++) {
    const before = provider.requests()
    await sendDigests(ports, 10)
    if (provider.requests() > before) tries.push(hour)
    clock.pass({ hours: 1 })
  }
  expect(new Set(Object.values(await states()))).toEqual(new Set(['uncertain']))
  expect(tries).toEqual([0, 1, 2, 3, 5, 11])
})

test('a provider that refuses the portal for two days loses no digest: each arrives once it takes mail again', async () => {
  let isMended = false
  const { ports, clock, states, provider, logins } = await written(350, () => (isMended ? 'takes' : 'busy'))
  for (let hour = 0; hour < 48; hour++) {
    await sendDigests(ports, 10)
    clock.pass({ hours: 1 })
  }
  expect(new Set(Object.values(await states()))).toEqual(new Set(['queued']))
  expect(provider.requests()).toBe(48)
  isMended = true
  await sendDigests(ports, 10)
  expect(provider.recipients()).toEqual(logins)
})

test('an address that the provider refuses does not stop the other digests', async () => {
  const { ports, readers, logins, states } = await written(9)
  const [refused, ...others] = logins
  const taken: OutgoingMail[] = []
  const sendBatch = async (_: string, mails: OutgoingMail[]) => {
    if (mails.some(({ recipient }) => recipient === refused))
      return { outcome: 'invalid', error: '422 validation_error' } as const
    return { outcome: 'sent', providerIds: mails.map((mail) => `mail-${taken.push(mail)}`) } as const
  }
  await sendDigests({ ...ports, mailer: { ...ports.mailer, sendBatch } }, 50)
  expect(taken.map(({ recipient }) => recipient).toSorted()).toEqual(others)
  const statesByName = Object.entries(await states()).map(([userId, state]) => [
    readers.find(({ person }) => person.id === userId)!.person.login,
    state,
  ])
  expect(Object.fromEntries(statesByName)).toEqual({
    ...Object.fromEntries(others.map((login) => [login, 'sent'])),
    [refused!]: 'failed',
  })
})
