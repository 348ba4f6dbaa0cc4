import { expect, test } from 'vitest'
import { loadedStructure } from '#test/features/first-managers/loaded-structure.ts'
import { type Dump, dump, withoutLooks } from '#test/support/every-table.ts'
import { fieldTag, textOf } from '#test/support/html.ts'
import { PASSWORD, type Signed } from '#test/support/people.ts'

type Loaded = Awaited<ReturnType<typeof loadedStructure>>
type Act = (loaded: Loaded) => Promise<{ visitor: Signed; page: string; path: string; sent: Record<string, string>; id?: string }>

const acts: Record<string, Act> = {
  'handing over': async ({ anne, chloe, mairie }) => {
    const path = `/structures/${mairie.id}/gestionnaire-principal`
    return { visitor: anne, page: path, path, sent: { successor: chloe.person.id } }
  },
  'leaving with a successor': async ({ anne, chloe, mairie }) => {
    const sent = { plan: `${mairie.id}.${chloe.person.id}`, courriels: '' }
    const path = '/compte/desactivation'
    return { visitor: anne, page: `${path}?${new URLSearchParams(sent)}`, path, sent }
  },
  leaving: async ({ chloe }) => {
    return { visitor: chloe, page: '/compte/desactivation', path: '/compte/desactivation', sent: {} }
  },
  'naming a secondary manager': async ({ anne, mairie, affiliated }) => {
    const path = `/gestion/structures/${mairie.id}/personnes/${affiliated.chloe.id}`
    return { visitor: anne, page: path, path, sent: { version: '1', role: 'secondary_manager' } }
  },
  'widening the rights of a secondary manager': async ({ anne, mairie, affiliated }) => {
    const path = `/gestion/structures/${mairie.id}/personnes/${affiliated.bilal.id}`
    const sent = { version: '1', role: 'secondary_manager', mayApproveSubscriptions: 'on' }
    return { visitor: anne, page: path, path, sent }
  },
  'naming a first manager': async ({ sam, david, ask }) => {
    const id = await ask(david)
    const path = `/support/gestionnaires/${id}`
    return { visitor: sam, page: '/support/gestionnaires', path, sent: { verdict: 'approve' }, id: `mot-de-passe-${id}` }
  },
}

test.each(Object.entries(acts))('%s: 14 minutes after the sign-in, no password is asked', async (_, prepare) => {
  const loaded = await loadedStructure()
  const { visitor, page, path, sent } = await prepare(loaded)
  loaded.clock.pass({ minutes: 14 })

  expect(fieldTag(await (await visitor.get(page)).text(), 'currentPassword')).toBe('')
  expect((await visitor.post(path, sent)).status).toBe(303)
})

test.each(Object.entries(acts))('%s: 16 minutes after the sign-in, the password is asked and checked', async (_, prepare) => {
  const loaded = await loadedStructure()
  const { visitor, page, path, sent, id = 'confirmer-mot-de-passe' } = await prepare(loaded)
  loaded.clock.pass({ minutes: 16 })
  const form = await (await visitor.get(page)).text()
  expect(fieldTag(form, 'currentPassword')).toContain('autocomplete="current-password"')
  expect(textOf(form, `${id}-aide`)).toContain('votre connexion date de plus d’un quart d’heure.')
  await loaded.settled()
  const before = unguessed(await dump(loaded.ports.db))

  for (const [currentPassword, sentence] of [
    ['', 'Saisissez votre mot de passe actuel pour confirmer que c’est bien vous.'],
    ['Un autre mot de passe', 'Ce n’est pas votre mot de passe actuel.'],
  ] as const)
    for (const post of [visitor.post, visitor.htmx.post]) {
      const refused = await post(path, { ...sent, currentPassword })
      const html = await refused.text()
      expect(refused.status).toBe(422)
      expect(textOf(html, `${id}-erreur`)).toBe(sentence)
      expect(/<[^>]* autofocus=""[^>]*>/.exec(html)?.[0]).toContain('name="currentPassword"')
    }
  expect(unguessed(await dump(loaded.ports.db))).toEqual(before)

  expect((await visitor.post(path, { ...sent, currentPassword: PASSWORD })).status).toBe(303)
})

test.each(Object.entries(acts))('%s: after five wrong passwords even the right one has to wait', async (_, prepare) => {
  const loaded = await loadedStructure()
  const { visitor, path, sent, id = 'confirmer-mot-de-passe' } = await prepare(loaded)
  loaded.clock.pass({ minutes: 16 })
  for (let tries = 0; tries < 5; tries++) await visitor.post(path, { ...sent, currentPassword: 'Un autre mot de passe' })

  const refused = await visitor.post(path, { ...sent, currentPassword: PASSWORD })

  expect(refused.status).toBe(422)
  expect(textOf(await refused.text(), `${id}-erreur`)).toContain('Trop d’essais ont échoué.')
})

test.each(Object.entries(acts))(
  '%s: the last tries before a wait are counted down, and a password manager finds whose it is',
  async (_, prepare) => {
    const loaded = await loadedStructure()
    const { visitor, page, path, sent, id = 'confirmer-mot-de-passe' } = await prepare(loaded)
    loaded.clock.pass({ minutes: 16 })
    const username = fieldTag(await (await visitor.get(page)).text(), 'username')
    expect(username).toContain(`value="${visitor.person.login}"`)
    expect(username).toMatch(/type="text".*autocomplete="username".*readonly="" hidden=""/)

    const said: string[] = []
    for (let tries = 0; tries < 6; tries++) {
      const answer = await visitor.post(path, { ...sent, currentPassword: 'Un autre mot de passe' })
      said.push(
        textOf(await answer.text(), `${id}-erreur`)
          .replace('Ce n’est pas votre mot de passe actuel.', '')
          .trim(),
      )
    }
    const wait = 'Trop d’essais ont échoué. Patientez un quart d’heure au moins avant de recommencer.'
    expect(said).toEqual([
      ...['', ''],
      'Encore deux essais avant un quart d’heure d’attente.',
      'Encore un essai avant un quart d’heure d’attente.',
      `${wait} Ensuite, un seul essai sera possible.`,
      wait,
    ])
  },
)

test('a wrong password keeps what was chosen: the successor, the role', async () => {
  const loaded = await loadedStructure()
  loaded.clock.pass({ minutes: 16 })
  for (const [prepare, box] of [
    [acts['handing over']!, `value="${loaded.chloe.person.id}" checked=""`],
    [acts['naming a secondary manager']!, 'value="secondary_manager" checked=""'],
  ] as const) {
    const { visitor, path, sent } = await prepare(loaded)
    expect(await (await visitor.post(path, { ...sent, currentPassword: 'faux' })).text()).toContain(box)
  }
})

test('an act that removes rights asks for no password: a refusal, a manager who becomes a member', async () => {
  const loaded = await loadedStructure()
  const refused = await acts['naming a first manager']!(loaded)
  const { path } = await acts['widening the rights of a secondary manager']!(loaded)
  loaded.clock.pass({ minutes: 16 })
  expect((await loaded.sam.post(refused.path, { verdict: 'reject', reason: 'Nous ne vous connaissons pas.' })).status).toBe(303)
  expect((await loaded.anne.post(path, { version: '1', role: 'member' })).status).toBe(303)
})

/** Wrong passwords are counted, and visits prolong sessions. */
const unguessed = ({ sign_in_throttles, sessions, ...tables }: Dump) => withoutLooks(tables)
