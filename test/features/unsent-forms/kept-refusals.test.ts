import { expect, test } from 'vitest'
import { type Opener, small, typed } from '#test/support/repeatable-form.ts'
import { townHall } from '#test/support/town-hall.ts'
import type { Fields, Visitor } from '#test/support/visitor.ts'

const REASON = 'Vous ne faites pas partie des agents.'
const refusals: Record<string, Opener> = {
  'an affiliation': small('refusal of an affiliation, in its row', REASON),
  'a subscription': small('refusal of a subscription, in its row', REASON),
  'a first manager': small('refusal of a first manager, in its row', REASON),
  'what an opening generated': typed('refusal of what an opening generated'),
}

test.each(Object.entries(refusals))(
  'a kept refusal of %s is open, and the notice leads to it and names its button, not the one that grants',
  async (_, open) => {
    const { here, visitor, path, right } = await open()
    const page = await shownAgain(here, visitor, path, right)
    expectRefusalOpen(page, String(right.reason))
  },
)

test('a kept refusal of a request on the second page comes first', async () => {
  const hall = await townHall()
  for (let others = 0; others < 25; others++) await hall.request(await hall.signUp())
  await hall.wait({ minutes: 1 })
  const [last] = await hall.request(hall.david)
  const path = `/gestion/demandes/${last!.id}`
  expectRefusalOpen(await shownAgain(hall, hall.anne, path, { verdict: 'reject', reason: REASON }), REASON)
})

test('a kept approval of one request says that it was not given, and by which button it is', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  const page = await shownAgain(hall, hall.anne, `/gestion/demandes/${line!.id}`, { verdict: 'approve', version: '1' })
  expect(page).toMatch(/votre validation n’est pas encore prononcée\..*« Valider »/)
  expect(page).toContain('David')
})

async function shownAgain(here: { stranger: () => Visitor }, visitor: Visitor, path: string, right: Fields) {
  const answer = await here.stranger().post(path, { ...(await visitor.owner()), ...right })
  const back = new URL(answer.headers.get('Location') ?? '', 'http://localhost').searchParams.get('retour') ?? ''
  return (await visitor.get(back)).text()
}

function expectRefusalOpen(page: string, reason: string) {
  const notice = page.slice(page.indexOf('class="unsent"')).split('</a>')[0]
  expect(notice).toContain('« Confirmer le refus »')
  expect(notice).not.toMatch(/alide/)
  expect(notice).toContain('href="#refus-conserve"')
  expect(page.match(/id="refus-conserve"/g)).toHaveLength(1)
  // A row of its own at the desk, an open part elsewhere.
  const [opened = ''] = page.slice(page.indexOf('id="refus-conserve"')).split(/<\/form>|<\/details>/)
  expect(opened.includes(`>${reason}</textarea>`) || opened.includes(`value="${reason}"`)).toBe(true)
  expect(opened).toContain('Confirmer le refus')
}
