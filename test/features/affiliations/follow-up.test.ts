import { expect, test } from 'vitest'
import { townHall } from '#test/support/town-hall.ts'

test('the follow-up page shows the age of the request and the date of the next reminder', async () => {
  const { david, request, wait, affiliationOf } = await townHall()
  await request(david)
  await wait({ days: 2 })

  const page = await (await david.get(`/compte/rattachements/suivi/${(await affiliationOf(david))!.id}`)).text()

  expect(page).toContain('avant-hier')
  expect(page).toContain('vous pourrez envoyer une seule relance')
  expect(page).not.toContain('Relancer le gestionnaire</button>')
})

test('David reminds the managers after three days, once', async () => {
  const { david, request, wait, affiliationOf, mailedTo, acts, anne, bilal } = await townHall()
  await request(david)
  const url = `/compte/rattachements/suivi/${(await affiliationOf(david))!.id}/relance`

  await wait({ days: 2, hours: 23, minutes: 59 })
  const early = await david.post(url)
  expect(early.status).toBe(409)
  expect(await early.text()).toContain('Il est trop tôt pour relancer')

  await wait({ minutes: 1 })
  expect((await david.post(url)).status).toBe(303)
  const again = await david.post(url)
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('Une relance est déjà partie')

  expect(await mailedTo('affiliation_reminder')).toEqual([anne.person.login, bilal.person.login].toSorted())
  expect(await acts()).toEqual(['affiliation_requested', 'affiliation_reminded'])
})

test('a pending request is cancelled; a decided one stays and the page says so', async () => {
  const { david, anne, request, linesOf, acts, mairie } = await townHall()
  const lines = await request(david, [mairie.departments[0]!.id, mairie.departments[1]!.id])
  const url = `/compte/rattachements/suivi/${lines[0]!.affiliationId}/annulation`
  await anne.post(`/gestion/demandes/${lines[1]!.id}`, { verdict: 'approve' })

  expect((await david.post(url, { line: lines[0]!.id, version: '1' })).status).toBe(303)
  const late = await david.post(url, { line: lines[1]!.id, version: '1' })

  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Cette demande n’attend plus de décision')
  expect((await linesOf(david)).map(({ state }) => state)).toEqual(['cancelled', 'approved'])
  expect(await acts()).toEqual(['affiliation_requested', 'affiliation_approved', 'affiliation_cancelled'])
})

test('with JavaScript, the panel alone is sent back', async () => {
  const { david, request } = await townHall()
  const [line] = await request(david)
  const part = await david.htmx.post(`/compte/rattachements/suivi/${line!.affiliationId}/annulation`, {
    line: line!.id,
    version: '1',
  })
  const text = await part.text()
  expect(text).toContain('Votre demande est annulée.')
  expect(text).not.toContain('<html')
})

test('another person’s request is a 404 on every address', async () => {
  const { david, chloe, anne, request, linesOf } = await townHall()
  const [line] = await request(david)
  const url = `/compte/rattachements/suivi/${line!.affiliationId}`
  for (const other of [chloe, anne]) {
    expect((await other.get(url)).status).toBe(404)
    expect((await other.post(`${url}/annulation`, { line: line!.id, version: '1' })).status).toBe(404)
    expect((await other.post(`${url}/relance`)).status).toBe(404)
  }
  expect((await linesOf(david)).map(({ state }) => state)).toEqual(['pending'])
})
