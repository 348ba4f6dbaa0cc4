import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessions, users } from '#src/db/schema/people.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import { urls, withQuery } from '#src/urls.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD, type Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const NEW_PASSWORD = 'Quatre mots encore plus longs'
const right = { password: NEW_PASSWORD, confirmation: NEW_PASSWORD, secretQuestion: 'first_school', secretAnswer: 'Jean Moulin' }

async function ask(there: Portal, login: string) {
  const answer = await there.stranger().post(urls.reactivation, { login })
  await there.settled()
  return answer
}
const open = async (there: Portal, link: string) =>
  (await there.stranger().get(withQuery(urls.reactivationSecrets, { lien: link }))).text()
const signIn = (there: Portal, { person }: Signed, password: string) =>
  there.stranger().post(urls.signIn, { login: person.login ?? '', password })
const kinds = async (there: Portal) => (await there.mails()).map(({ kind }) => kind).filter((kind) => kind !== 'none')

async function withLink(today?: string) {
  const there = await portal(today ? { today } : {})
  const camille = await there.signUp({ deactivatedAt: there.ports.now(), city: 'Beauval' })
  await ask(there, camille.person.login ?? '')
  return { there, camille, link: await linkInLastMail(there) }
}

test('a person who signs in to a deactivated account is led to reactivate it, with the address filled in', async () => {
  const there = await portal()
  const camille = await there.signUp({ deactivatedAt: there.ports.now() })

  const page = await (await signIn(there, camille, PASSWORD)).text()
  const form = await there.stranger().post(urls.reactivation, { login: camille.person.login ?? '', prefilled: 'on' })

  expect(page).toContain(`action="${urls.reactivation}"`)
  expect(page).toContain('Réactiver mon compte')
  expect(await form.text()).toContain(`value="${camille.person.login}"`)
  expect(await there.mails()).toEqual([])
})

test('the link and new secrets restore everything but the old sessions and secrets', async () => {
  const { there, camille, link } = await withLink()

  const answer = await there.stranger().post(urls.reactivationSecrets, { link, ...right })
  await there.settled()

  expect(answer.headers.get('location')).toContain(urls.signIn)
  expect((await signIn(there, camille, PASSWORD)).status).toBe(422)
  expect((await signIn(there, camille, NEW_PASSWORD)).status).toBe(303)
  expect(await there.ports.db.select().from(users)).toMatchObject([{ city: 'Beauval', deactivatedAt: null, purgedAt: null }])
  expect((await camille.get(urls.account)).status).toBe(303)
  expect(await kinds(there)).toEqual(['reactivation', 'reactivated'])
})

test('opening the link changes nothing, since mail filters open links', async () => {
  const { there, link } = await withLink()

  await open(there, link)

  expect(await there.ports.db.select().from(users)).toMatchObject([{ deactivatedAt: expect.any(Date) }])
  expect(await open(there, link)).toContain('Confirmation du nouveau mot de passe')
})

test('a link is valid for 24 hours, once, and until a newer one replaces it; the page says why and offers another', async () => {
  const { there, camille, link } = await withLink()
  const login = camille.person.login ?? ''

  there.clock.pass({ minutes: 1 })
  await ask(there, login)
  const second = await linkInLastMail(there)
  expect(await open(there, link)).toContain('Ce lien a été remplacé')
  there.clock.pass({ hours: 24 })
  expect(await open(there, second)).toContain('Ce lien a expiré')
  expect(await open(there, second)).toContain(`href="${urls.reactivation}"`)
  await ask(there, login)
  const third = await linkInLastMail(there)
  await there.stranger().post(urls.reactivationSecrets, { link: third, ...right })
  expect(await open(there, third)).toContain('Ce lien a déjà servi')
  expect(await open(there, 'inconnu')).toContain('Ce lien n’est pas reconnu')
})

test('a used reactivation link redirects to sign-in, since no other would be mailed', async () => {
  const { there, link } = await withLink()
  await there.stranger().post(urls.reactivationSecrets, { link, ...right })

  const page = await open(there, link)

  expect(page).toContain('« Mot de passe oublié »')
  expect(page).toMatch(new RegExp(`class="button main" href="${urls.signIn}"[^>]*>Se connecter<`))
  expect(page).not.toContain('Demander un nouveau lien')
  await there.ports.db.update(users).set({ deactivatedAt: there.ports.now() })
  expect(await open(there, link)).toContain('Demander un nouveau lien')
})

test('a mailbox cannot be flooded with reactivation mails', async () => {
  const { there, camille } = await withLink()

  for (let request = 0; request < 7; request++) await ask(there, camille.person.login ?? '')

  expect(await kinds(there)).toEqual(Array(5).fill('reactivation'))
})

const seasons = [
  ['2026-09-01T12:34:56Z', '2026-10-31T12:34:56Z', 'over the change to winter time'],
  ['2026-03-01T00:30:00Z', '2026-04-30T00:30:00Z', 'over the change to summer time'],
] as const
const purging = ['before any purge', 'after the purge ran'] as const

test.each(seasons.flatMap((season) => purging.map((when) => [...season, when] as const)))(
  'an account closed at %s can be reactivated until one second before %s: %s, %s',
  async (left, deadline, _, when) => {
    for (const [secondsBefore, comesBack] of [
      [1, true],
      [0, false],
    ] as const) {
      const { there, camille } = await withLink(left)
      const end = Date.parse(deadline)
      there.clock.set(new Date(end - 3600_000).toISOString())
      await ask(there, camille.person.login ?? '')
      const link = await linkInLastMail(there)
      there.clock.set(new Date(end - secondsBefore * 1000).toISOString())
      if (when === 'after the purge ran') await purgeDue(there.ports, 10)

      const answer = await there.stranger().post(urls.reactivationSecrets, { link, ...right })

      const [person] = await there.ports.db.select().from(users)
      expect(person?.deactivatedAt === null).toBe(comesBack)
      if (comesBack) expect(person).toMatchObject({ city: 'Beauval', purgedAt: null })
      else expect(await answer.text()).toContain(person?.purgedAt ? 'Ce lien n’est pas reconnu' : 'Écrire au support')
    }
  },
)

test('after 60 days and before the purge, no link is mailed: the owner gets a mail that points to support', async () => {
  const there = await portal()
  const camille = await there.signUp({ deactivatedAt: there.ports.now() })
  there.clock.pass({ days: 60 })

  await ask(there, camille.person.login ?? '')

  expect(await kinds(there)).toEqual(['reactivation_too_late'])
  expect((await there.mails()).at(-1)?.text).toContain(withQuery(urls.newSupportRequest, { objet: 'reactivation' }))
  expect(await (await signIn(there, camille, PASSWORD)).text()).toContain('Écrire au support')
})

test('the page answers the same for every address, with as many writes; only a deactivated account gets a mail', async () => {
  const there = await portal()
  const people = [
    await there.signUp(),
    await there.signUp({ activatedAt: null }),
    await there.signUp({ deactivatedAt: there.ports.now() }),
    await there.signUp({ deactivatedAt: new Date('2026-01-01T00:00:00Z') }),
    await there.signUp({ login: null, deactivatedAt: new Date('2025-01-01T00:00:00Z'), purgedAt: there.ports.now() }),
  ]
  const logins = people.map(({ person }) => person.login ?? 'purgee@exemple.fr').concat('inconnu@exemple.fr')

  const pages = []
  for (const login of logins) pages.push((await (await ask(there, login)).text()).replaceAll(login, 'X'))

  expect(new Set(pages).size).toBe(1)
  expect(await kinds(there)).toEqual(['reactivation', 'reactivation_too_late'])
})

test('two parallel uses of the link reactivate the account once', async () => {
  const { there, link } = await withLink()

  const answers = await Promise.all([1, 2].map(() => there.stranger().post(urls.reactivationSecrets, { link, ...right })))

  expect(answers.map(({ status }) => status).toSorted()[0]).toBe(303)
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('a session opened during the deactivation is not restored by a reactivation', async () => {
  const { there, camille, link } = await withLink()

  await there.stranger().post(urls.reactivationSecrets, { link, ...right })

  expect(await there.ports.db.select().from(sessions).where(eq(sessions.userId, camille.person.id))).toEqual([])
})
