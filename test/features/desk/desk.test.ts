import { expect, test } from 'vitest'
import type { Signed } from '#test/support/people.ts'
import { townHall } from '#test/support/town-hall.ts'

const decide = (someone: Signed, id: string | undefined, fields: Record<string, string>) =>
  someone.post(`/gestion/demandes/${id}`, fields)
const approve = { verdict: 'approve' }
const reject = { verdict: 'reject', reason: 'Vous ne faites pas partie des agents.' }

const namesOn = async (someone: Signed) => {
  const page = await (await someone.get('/gestion')).text()
  return [...page.matchAll(/<th scope="row">([^<]+) <span/g)].map(([, name]) => name)
}

test('requests are listed with their age, the oldest first', async () => {
  const hall = await townHall()
  await hall.request(hall.david)
  await hall.wait({ days: 4 })
  await hall.request(hall.eve)

  expect(await namesOn(hall.anne)).toEqual(['David NGUYEN', 'Ève MORIN'])
  expect(await namesOn(hall.bilal)).toEqual(['David NGUYEN', 'Ève MORIN'])
  const page = await (await hall.anne.get('/gestion')).text()
  expect(page).toContain('il y a 4 jours')
  expect(page).toMatch(/2<span> demandes à traiter/)
})

test('an approval opens the default workspaces, mails the person, and is journalled once', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)

  const answer = await decide(hall.anne, line?.id, approve)

  expect(answer.headers.get('Location')).toBe('/gestion?approved=1')
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'approved', decidedBy: hall.anne.person.id }])
  expect(await hall.workspacesOf(hall.david)).toEqual([
    'accueil approved',
    'factures-emises approved',
    'mon-compte approved',
    'sollicitations-emises approved',
  ])
  expect(await hall.mailedTo('affiliation_decided')).toEqual([hall.david.person.login])
  expect(await hall.acts()).toEqual(['affiliation_requested', 'affiliation_approved'])
  const next = await (await hall.anne.get('/gestion?approved=1')).text()
  expect(next).toContain('Il n’en reste aucune à traiter.')
})

test('a refusal is mailed with its reason', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)

  const silent = await decide(hall.bilal, line?.id, { verdict: 'reject', reason: '  ' })
  expect(silent.status).toBe(422)
  expect(await silent.text()).toContain('Indiquez le motif du refus')

  expect((await decide(hall.bilal, line?.id, reject)).status).toBe(303)
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'rejected', reason: reject.reason }])
  expect(await hall.workspacesOf(hall.david)).toEqual([])
  expect((await hall.mails()).find(({ kind }) => kind === 'affiliation_decided')?.text).toContain(reject.reason)
  expect(await (await hall.david.get('/compte/rattachements')).text()).toContain('Refusé')
})

test('with JavaScript, only the row and the new count are sent back', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  await hall.request(hall.eve)

  const part = await (await hall.anne.htmx.post(`/gestion/demandes/${line!.id}`, approve)).text()

  expect(part).toMatch(new RegExp(`^<tr id="demande-${line!.id}"`))
  expect(part).toContain('Validé')
  expect(part).toMatch(/<p role="status" tabindex="-1" autofocus/)
  expect(part).toMatch(/<span id="demandes-a-traiter"[^>]*data-hx-swap-oob="true">1<span> demande à traiter/)
})

test.each([
  ['already approved', approve, 'Cette demande a déjà été validée. Rien n’a été modifié.'],
  ['already refused', reject, 'Cette demande a déjà été refusée. Rien n’a été modifié.'],
])('a request %s is reported to the second manager and stays as it is', async (_, first, message) => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  await decide(hall.anne, line?.id, first)
  const before = [await hall.linesOf(hall.david), await hall.acts(), (await hall.mails()).length]

  for (const second of [approve, reject]) {
    const late = await decide(hall.bilal, line?.id, second)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain(message)
    const part = await hall.bilal.htmx.post(`/gestion/demandes/${line?.id}`, second)
    expect(part.status).toBe(409)
    expect(await part.text()).toContain(message)
  }
  expect([await hall.linesOf(hall.david), await hall.acts(), (await hall.mails()).length]).toEqual(before)
})

test('a cancelled request is reported and stays cancelled', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  await hall.david.post(`/compte/rattachements/suivi/${line!.affiliationId}/annulation`, { line: line!.id, version: '1' })

  const late = await decide(hall.anne, line?.id, approve)

  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Cette demande a été annulée entre-temps.')
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'cancelled' }])
})

test('two managers decide at the same moment: one decision is kept', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)

  const answers = await Promise.all([decide(hall.anne, line?.id, approve), decide(hall.bilal, line?.id, reject)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await hall.acts()).slice(1)).toHaveLength(1)
  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(1)
})

test('a request for a past period can be refused but not approved', async () => {
  const hall = await townHall()
  await hall.david.post(`/compte/rattachements/demande/${hall.mairie.id}`, {
    ...{ scope: 'structure', validFrom: '2026-09-01', validUntil: '2026-09-02' },
  })
  const [line] = await hall.linesOf(hall.david)
  await hall.wait({ days: 3 })

  const late = await decide(hall.anne, line?.id, approve)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('La période demandée est passée')
  expect((await decide(hall.anne, line?.id, reject)).status).toBe(303)
})

test('a manager of another structure and a stranger get a 404, a member is told what is missing', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  for (const other of [hall.eve, hall.chloe, hall.david]) {
    expect((await decide(other, line?.id, approve)).status).toBe(other === hall.chloe ? 403 : 404)
    const many = await other.post('/gestion/demandes', { selection: line!.id, ...approve })
    expect([404, 403, 303]).toContain(many.status)
  }
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'pending' }])
})

test('a secondary manager with an expired affiliation decides nothing', async () => {
  const hall = await townHall()
  const temp = await hall.signUp()
  await hall.affiliate(temp, hall.mairie, { role: 'secondary_manager', validUntil: '2026-09-02' })
  const [line] = await hall.request(hall.david)
  expect((await temp.get('/gestion')).status).toBe(200)
  await hall.wait({ days: 3 })
  expect((await temp.get('/gestion')).status).toBe(404)
  expect((await decide(temp, line?.id, approve)).status).toBe(404)
})
