import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { STRUCTURES_ASKED_A_DAY_MAX } from '#src/domain/affiliation/affiliation-request.ts'
import { urlFor, urls } from '#src/urls.ts'
import { townHall } from '#test/support/town-hall.ts'

async function manyStructures(asked: number) {
  const hall = await townHall()
  const { structure, request, david, clock, ports } = hall
  const ids: string[] = []
  for (let number = 0; number <= STRUCTURES_ASKED_A_DAY_MAX + 1; number++) ids.push((await structure({})).id)
  for (const id of ids.slice(0, asked)) await request(david, 'structure', id)
  const ask = (id: string) => {
    const validFrom = clock.now().toISOString().slice(0, 10)
    return david.post(urlFor(urls.affiliationRequest, { structureId: id }), { scope: 'structure', validFrom })
  }
  return { ...hall, ids, ask, stored: () => ports.db.$count(affiliations) }
}

test('David asks twenty structures in a day; one more is refused and leads to support, and mails nobody', async () => {
  const { ids, ask, mairie, stored, wait, mailedTo } = await manyStructures(STRUCTURES_ASKED_A_DAY_MAX)
  const before = await stored()

  const refused = await ask(mairie.id)

  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Vous avez déjà demandé votre rattachement à 20 structures aujourd’hui')
  expect(page).toContain(`href="${urls.newSupportRequest}"`)
  expect(await stored()).toBe(before)
  expect(await mailedTo('affiliation_requested')).toEqual([])

  // Ten in the morning: fourteen hours to midnight in Paris, two more in UTC.
  await wait({ hours: 13 })
  expect((await ask(mairie.id)).status).toBe(422)
  await wait({ hours: 4 })
  expect((await ask(ids.at(-1)!)).status).toBe(303)
})

test('a structure asked earlier in the day may be asked again', async () => {
  const { ids, ask, david, linesOf } = await manyStructures(STRUCTURES_ASKED_A_DAY_MAX)
  const [line] = (await linesOf(david)).filter(({ structureId }) => structureId === ids[0])
  const url = `/compte/rattachements/suivi/${line!.affiliationId}/annulation`
  expect((await david.post(url, { line: line!.id, version: '1' })).status).toBe(303)

  expect((await ask(ids[0]!)).status).toBe(303)
})

test('of four requests sent at once with two left, two are kept', async () => {
  const { ids, ask } = await manyStructures(STRUCTURES_ASKED_A_DAY_MAX - 2)
  const answers = await Promise.all(ids.slice(-4).map(ask))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 303, 422, 422])
})

test('the subject of the mail to managers does not have the name that the person chose', async () => {
  const { request, david, mails } = await townHall()
  await request(david)
  const sent = (await mails()).filter(({ kind }) => kind === 'affiliation_requested')
  expect(sent.map(({ subject }) => subject)).toEqual(Array(2).fill('Une demande de rattachement vous attend'))
  expect(sent[0]?.text).toContain('Nguyen')
})
