import { expect, test } from 'vitest'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const SEARCHES = 30

type Search = (hall: TownHall, who: Signed, email: string) => Promise<Response>

const handoverUrl = ({ mairie }: TownHall) => urlFor(urls.handover, { structureId: mairie.id })
const additionUrl = ({ mairie }: TownHall) => urlFor(urls.managedPeopleAddition, { structureId: mairie.id })

const searches: [string, Search][] = [
  ['the « Loupe » of a handover', (hall, who, courriel) => who.get(withQuery(handoverUrl(hall), { courriel }))],
  ['the « Loupe » of a departure', (_, who, courriel) => who.get(withQuery(urls.deactivationHandover, { courriel }))],
  ['an addition by e-mail', (hall, who, email) => who.post(additionUrl(hall), { email })],
]

test.each(searches)('%s hides which of many addresses have an account', async (_, search) => {
  const hall = await townHall()
  const login = hall.david.person.login!
  for (let index = 0; index < SEARCHES; index++)
    expect((await search(hall, hall.anne, `inconnu-${index}@exemple.fr`)).status).not.toBe(429)

  const late = await search(hall, hall.anne, login)

  expect(late.status).toBe(429)
  const page = await late.text()
  expect(page).toContain('Recherche suspendue un moment')
  expect(page).not.toContain('David')
  hall.clock.pass({ minutes: 15 })
  expect((await search(hall, hall.anne, login)).status).not.toBe(429)
})

test('a search by name does not count against the limit', async () => {
  const hall = await townHall()
  for (let index = 0; index <= SEARCHES; index++)
    expect((await hall.anne.get(withQuery(handoverUrl(hall), { nom: 'petit' }))).status).toBe(200)
})
