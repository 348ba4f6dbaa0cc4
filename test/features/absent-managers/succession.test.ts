import { expect, test } from 'vitest'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { urls } from '#src/urls.ts'
import { absentHall } from './absent-hall.ts'

test('after 14 days support proposes Fanny, she accepts, another person of support confirms: she is principal manager', async () => {
  const hall = await absentHall()
  const { anne, bilal, chloe, fanny, sam, sofia, page, unanswered, propose, answer, replace, roleOf, reports, mailedTo } = hall
  await unanswered()
  expect(await (await sam.get(urls.absentManagers)).text()).toContain('Mairie de Beauval')

  expect((await propose(sam, fanny)).status).toBe(303)
  expect(await mailedTo('succession_proposed')).toEqual([fanny.person.login])
  expect(await (await fanny.get(urls.alerts)).text()).toContain('Devenir gestionnaire principal : Mairie de Beauval')
  expect(await (await fanny.get(page)).text()).toContain('Accepter')
  expect((await replace(sofia)).status).toBe(409)
  expect((await answer(fanny, 'accept')).status).toBe(303)
  expect(await roleOf(fanny)).toBe('member')

  expect((await replace(sofia)).status).toBe(303)
  expect(await roleOf(fanny)).toBe('primary_manager')
  expect(await roleOf(anne)).toBe('member')
  expect(await reports()).toMatchObject([{ ending: 'replaced', proposedBy: sam.person.id }])
  const told = [anne, bilal, chloe, fanny].map(({ person }) => person.login)
  expect(await mailedTo('absent_manager_replaced')).toEqual(told.toSorted())
  const acts = (await hall.acts()).filter((act) => act !== 'manager_situation_viewed_by_support')
  expect(acts).toEqual([
    ...['manager_absence_reported', 'absent_manager_successor_proposed'],
    ...['absent_manager_successor_accepted', 'absent_manager_replaced'],
  ])
  expect((await fanny.get('/gestion')).status).toBe(200)
})

test('one person of support alone can not replace, whatever they try', async () => {
  const { fanny, sam, accepted, propose, answer, replace, roleOf } = await absentHall()
  await accepted()
  const refused = await replace(sam)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('une autre personne du support doit confirmer')
  expect((await propose(sam, fanny)).status).toBe(303)
  await answer(fanny, 'accept')
  expect((await replace(sam)).status).toBe(409)
  expect(await roleOf(fanny)).toBe('member')
})

test('whoever proposes last is not the one who confirms', async () => {
  const { bilal, fanny, sam, sofia, accepted, propose, answer, replace, roleOf } = await absentHall()
  await accepted()
  await propose(sofia, bilal)
  expect((await replace(sam)).status).toBe(409)
  await answer(bilal, 'accept')
  expect((await replace(sofia)).status).toBe(409)
  expect((await replace(sam)).status).toBe(303)
  expect([await roleOf(bilal), await roleOf(fanny)]).toEqual(['primary_manager', 'member'])
})

test('neither the reporter, nor Anne, nor a stranger, nor support itself can be proposed', async () => {
  const { anne, chloe, david, sam, mairie, affiliate, unanswered, propose, reports } = await absentHall()
  await affiliate(sam, mairie)
  await unanswered()
  for (const other of [anne, chloe, david, sam]) expect((await propose(sam, other)).status).toBe(422)
  expect((await propose(sam, anne, { successor: '' })).status).toBe(422)
  expect(await reports()).toMatchObject([{ successorId: null }])
})

test('a person of support who reported, or who is to succeed, decides nothing', async () => {
  const { fanny, sam, sofia, mairie, affiliate, report, wait, propose, answer, replace, roleOf } = await absentHall()
  await affiliate(sam, mairie)
  await affiliate(sofia, mairie)
  await report(sam)
  await wait({ days: 14 })
  expect((await propose(sam, fanny)).status).toBe(409)
  expect((await propose(sofia, fanny)).status).toBe(303)
  await answer(fanny, 'accept')
  expect((await replace(sam)).status).toBe(409)
  expect(await roleOf(fanny)).toBe('member')
})

test('support sees nothing, and does nothing, while Anne may still answer', async () => {
  const { fanny, sam, report, wait, pageOf, propose, replace, reports } = await absentHall()
  await report()
  await wait({ days: 13, hours: 23 })
  expect(await (await sam.get(urls.absentManagers)).text()).not.toContain('Mairie de Beauval')
  expect((await sam.get(await pageOf(urls.absence))).status).toBe(404)
  for (const answer of [await propose(sam, fanny), await replace(sam)]) expect(answer.status).toBe(404)
  expect(await reports()).toMatchObject([{ successorId: null, endedAt: null }])
})

test('Fanny declines: nothing changes, and support proposes somebody else', async () => {
  const { bilal, fanny, sam, sofia, unanswered, propose, answer, replace, roleOf, reports } = await absentHall()
  await unanswered()
  await propose(sam, fanny)
  expect((await answer(bilal, 'accept')).status).toBe(409)
  expect((await answer(fanny, 'decline')).status).toBe(303)
  expect(await reports()).toMatchObject([{ successorId: null, proposedBy: null, endedAt: null }])
  expect((await replace(sofia)).status).toBe(409)
  expect((await propose(sam, bilal)).status).toBe(303)
  expect(await roleOf(fanny)).toBe('member')
})

test('Anne says that she is there after the 14 days: she stays, and Fanny is told', async () => {
  const { anne, fanny, sofia, accepted, object, replace, roleOf, mailedTo } = await absentHall()
  await accepted()
  expect((await object()).status).toBe(303)
  expect((await replace(sofia)).status).toBe(404)
  expect(await roleOf(anne)).toBe('primary_manager')
  expect(await mailedTo('absence_ended')).toContain(fanny.person.login)
})

test('support closes a report: Anne stays, and she and Chloé are told', async () => {
  const { anne, bilal, chloe, sam, unanswered, report, pageOf, reports, mailedTo } = await absentHall()
  await unanswered()
  const url = await pageOf(urls.absenceClosing)
  expect((await sam.post(url)).status).toBe(422)
  expect((await sam.post(url, { confirmed: 'on' })).status).toBe(303)
  expect(await reports()).toMatchObject([{ ending: 'closed' }])
  expect(await mailedTo('absence_ended')).toEqual([anne, chloe].map(({ person }) => person.login).toSorted())
  expect((await report(bilal)).status).toBe(409)
})

test('only support sees and decides: everyone else gets a 404', async () => {
  const { anne, bilal, chloe, david, fanny, unanswered, pageOf, propose, replace, reports } = await absentHall()
  await unanswered()
  for (const other of [anne, bilal, chloe, david, fanny]) {
    for (const url of [urls.absentManagers, urls.absence]) expect((await other.get(await pageOf(url))).status).toBe(404)
    for (const answer of [await propose(other, fanny), await replace(other)]) expect(answer.status).toBe(404)
    expect((await other.post(await pageOf(urls.absenceClosing), { confirmed: 'on' })).status).toBe(404)
  }
  expect(await reports()).toMatchObject([{ successorId: null, endedAt: null }])
})

test('support sees the evidence: last sign-in in coarse words, requests that wait, mails that came back', async () => {
  const { anne, david, sam, ports, clock, request, unanswered, pageOf } = await absentHall()
  await request(david)
  await unanswered()
  const [at, email] = [clock.now(), anne.person.login ?? '']
  await ports.db.insert(deadAddresses).values({ email, cause: 'bounced', since: at })
  const evidence = async () => (await (await sam.get(await pageOf(urls.absence))).text()).replace(/<[^>]*>/g, ' ')
  expect(await evidence()).toMatch(/Dernière connexion\s+jamais, à notre connaissance/)
  expect(await evidence()).toMatch(/1 rattachement et 0 abonnement, la plus ancienne il y a 14 jours/)
  expect(await evidence()).toMatch(/l’adresse refuse nos courriels depuis le 15\/09\/2026/)
  await david.post(urls.signIn, { login: email, password: anne.password })
  expect(await evidence()).toMatch(/Dernière connexion\s+il y a moins d’une semaine/)
})

test('support sees the managers whose address takes no mail, and they see that it looked', async () => {
  const { anne, chloe, sam, ports, clock } = await absentHall()
  const since = clock.now()
  for (const { person } of [anne, chloe])
    await ports.db.insert(deadAddresses).values({ email: person.login ?? '', cause: 'bounced', since })
  const list = await (await sam.get(urls.absentManagers)).text()
  expect(list).toContain('Anne MARTIN')
  expect(list).not.toContain('Chloé PETIT')
  const data = new TextDecoder('latin1').decode(await (await anne.get(urls.ownData)).arrayBuffer())
  expect(data).toContain('manager_situation_viewed_by_support')
})
