import fc from 'fast-check'
import { expect, test } from 'vitest'
import { platform } from '#platform'
import { type Change, type Entitled, entitledHall, spaces } from './entitled-hall.ts'

const RUNS = (platform as string) === 'D1' ? 3 : 20
/** Few people, so that they hold one space in several departments. */
const names = ['chloe', 'david'] as const
const kinds = ['give', 'give', 'give', 'give', 'give', 'take', 'take', 'lines', 'lines', 'copy', 'name', 'leave', 'wait'] as const

const act = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
  space: fc.constantFrom('factures-recues', 'engagements'),
  unit: fc.constantFrom('structure', 'FIN', 'TECH'),
  access: fc.constantFrom('edit', 'view'),
  days: fc.constantFrom(0, 0, 0, 1, 2),
})
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never
type Hall = Awaited<ReturnType<typeof entitledHall>>

test('after any history the API answers as the pages do, and its changes lead to what it lists', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 24 }), async (history) => {
      const hall = await entitledHall()
      await hall.affiliate(hall.david, hall.mairie, { departments: [hall.fin, hall.tech] })
      const told: Change[] = []
      for (const each of history) {
        await perform(hall, each)
        told.push(...(await hall.changes(told.length)).changements)
      }
      expect(told.map(({ numero }) => numero)).toEqual(told.map((_, index) => index + 1))
      for (const space of spaces) await expectAgreement(hall, space, told)
    }),
    { numRuns: RUNS, seed: 20_261_130, endOnFailure: true },
  )
})

async function expectAgreement(hall: Hall, espace: string, told: Change[]) {
  const listed = (await hall.people({ espace })).map(keyOf).toSorted()
  expect(openOf(told.filter((each) => each.espace === espace))).toEqual(listed)
  for (const name of names) {
    const login = hall[name].person.login ?? ''
    const opens = (await hall[name].get(`/espaces/${espace}`)).status === 200
    const answers = await Promise.all(
      ['', 'FIN', 'TECH'].map((service) => hall.ask(login, { espace, ...(service && { service }) })),
    )
    expect({ name, espace, yes: answers.some(({ habilite }) => habilite) }).toEqual({ name, espace, yes: opens })
    expect({ name, listed: listed.some((key) => key.includes(login)) }).toEqual({ name, listed: opens })
  }
}

const keyOf = ({ sujet, personne, service, droit }: Entitled) => [sujet, personne, service, droit].join(' ')

/** The grants that no end followed; an end without its grant, or a second grant, would show. */
function openOf(told: Change[]) {
  const open: string[] = []
  for (const change of told) {
    const key = keyOf(change)
    const place = open.indexOf(key)
    expect({ key, isOpen: place >= 0 }).toEqual({ key, isOpen: change.sens === 'fin' })
    if (change.sens === 'octroi') open.push(key)
    else open.splice(place, 1)
  }
  return open.toSorted()
}

async function perform(hall: Hall, { kind, who, other, space, unit, access, days }: Act) {
  const live = await hall.affiliationOf(hall[who])
  const from = await hall.affiliationOf(hall[other])
  const today = hall.clock.now().toISOString().slice(0, 10)
  const later = new Date(hall.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const place = unit === 'structure' ? unit : `${hall.mairie.id}-${unit}`
  const sheet = hall.sheet(live?.id ?? 'aucun')
  const acts: Record<Act['kind'], () => Promise<unknown>> = {
    give: () => hall.anne.post(`${sheet}/abonnements`, { workspaces: space, units: place, access, effectiveFrom: later }),
    take: async () => {
      const page = await (await hall.anne.get(sheet)).text()
      const ids = [...page.matchAll(/form="abonnements-selection" name="selection" value="([^"]+)"/g)].map(([, id]) => id ?? '')
      return hall.anne.post(`${sheet}/fin-d-abonnements`, {
        selection: access === 'edit' ? ids.slice(0, 1) : ids.slice(-1),
        confirmed: 'on',
      })
    },
    lines: () => hall.anne.post(`${sheet}/services`, { scope: place, validFrom: today, validUntil: days > 0 ? later : '' }),
    copy: () => hall.anne.post(`${sheet}/copie`, { from: from?.id ?? 'aucun' }),
    name: () =>
      hall.anne.post(sheet, { version: String(live?.version ?? 0), role: access === 'edit' ? 'secondary_manager' : 'member' }),
    leave: async () =>
      days > 0 && hall[who].post('/compte/rattachements/suppression', { selection: live?.id ?? 'aucun', confirmed: 'on' }),
    wait: () => hall.wait({ days: 1 }),
  }
  await acts[kind]()
}
