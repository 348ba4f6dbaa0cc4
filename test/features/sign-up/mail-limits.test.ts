import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { information } from '#test/support/form-values.ts'
import { forms } from '#test/support/forms.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const ask = (there: Portal, login: string, address?: string) => there.stranger(address).post(urls.forgottenPassword, { login })
const kinds = async (there: Portal) => (await there.mails()).map(({ kind }) => kind).filter((kind) => kind !== 'none')

test('a mailbox gets five mails after forty parallel requests', async () => {
  const there = await portal()
  const { person } = await there.signUp()

  await Promise.all(Array.from({ length: 40 }, (_, index) => ask(there, person.login ?? '', `192.0.2.${index}`)))
  await there.settled()

  expect(await kinds(there)).toEqual(Array(5).fill('password_reset'))
})

test.each([
  ['sign-up', { login: 'x@exemple.fr' }],
  ['forgotten password', {}],
  ['another activation mail', {}],
])('%s: a network waits after twenty requests, before any hash or write; another does not', async (name, changes) => {
  const there = await portal()
  const { right = {} } = (await forms[name]?.open(there)) ?? {}
  const post = (address: string) => there.stranger(address).post(forms[name]?.url ?? '', { ...right, ...changes })
  for (let request = 0; request < 20; request++) await ask(there, `personne-${request}@exemple.fr`, '2001:db8:1:2::9')

  expect((await post('2001:db8:1:2::a')).status).toBe(429)
  expect((await post('2001:db8:1:3::a')).status).toBe(200)
})

test('changing the contact address again and again cannot flood strangers with mail', async () => {
  const there = await portal()
  const camille = await there.signUp()

  const answers = []
  for (let change = 0; change < 8; change++) {
    const fields = { ...information, contactEmail: `inconnu-${change}@exemple.fr`, version: String(Math.min(change, 5) + 1) }
    answers.push((await camille.post(urls.information, fields)).status)
  }

  expect(answers).toEqual([303, 303, 303, 303, 303, 422, 422, 422])
  const written = (await there.mails()).filter(({ recipient }) => recipient.startsWith('inconnu'))
  expect(written.map(({ kind }) => kind)).toEqual(Array(5).fill('contact_confirmation'))
  expect(written.filter(({ text }) => text.includes(information.firstName))).toEqual([])
})

const january = new Date('2026-01-01T00:00:00Z')

test.each([
  ['a sign-up', urls.signUp, {}],
  ['a sign-up, of who was about to', urls.signUp, { activatedAt: null }],
  ['a sign-up, of who left', urls.signUp, { deactivatedAt: january }],
  ['a forgotten password', urls.forgottenPassword, {}],
  ['a forgotten password, of who left', urls.forgottenPassword, { deactivatedAt: january }],
  ['another activation mail, of who left', urls.resendActivation, { deactivatedAt: january }],
  ['a reactivation', urls.reactivation, {}],
  ['a reactivation, of who left', urls.reactivation, { deactivatedAt: new Date('2026-08-31T00:00:00Z') }],
  ['a reactivation, of who left long ago', urls.reactivation, { deactivatedAt: january }],
])('an unknown address costs as many reads and writes as a known one: %s', async (_, url, row) => {
  // Nothing is sent, which an unknown address would not cost.
  const there = await portal({ mailer: null })
  const { person } = await there.signUp(row)
  const { db } = there.ports
  const { right: typed = {} } = (url === urls.signUp && (await forms['sign-up']?.open(there))) || {}
  const work = async (login: string) => {
    const calls: string[] = []
    const counted = new Proxy(db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          calls.push(`${String(name)}${name === 'batch' ? (given[0] as unknown[]).length : ''}`)
          return value.apply(target, given)
        }
      },
    })
    there.ports.db = counted
    await there.stranger().post(url, { ...typed, login })
    await there.settled()
    there.ports.db = db
    return calls.filter((name) => /select|batch/.test(name))
  }

  expect(await work('inconnu@exemple.fr')).toEqual(await work(person.login ?? ''))
})
