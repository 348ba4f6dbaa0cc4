import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { urls } from '#src/urls.ts'
import { absentHall } from './absent-hall.ts'

test('Chloé reports Anne: both managers are mailed and told in the portal, and the history says so', async () => {
  const { anne, bilal, chloe, page, report, mailedTo, acts, settled } = await absentHall()
  expect(await (await chloe.get(page)).text()).toContain('Anne MARTIN ne répond plus ?')

  const answer = await report()
  await settled()

  expect(answer.status).toBe(303)
  const [login, other] = [anne, bilal].map(({ person }) => person.login)
  expect(await mailedTo('absence_reported')).toEqual([login, other].toSorted())
  expect(await acts()).toEqual(['manager_absence_reported'])
  expect(await (await anne.get(urls.alerts)).text()).toContain('On vous signale absent : Mairie de Beauval')
  expect(await (await bilal.get(urls.account)).text()).toContain('Gestionnaire principal signalé absent')
  expect(await (await chloe.get(urls.account)).text()).not.toContain('signalé absent')
})

test('the sheet and a request that waits lead to the report', async () => {
  const { anne, chloe, david, mairie, page, request, wait } = await absentHall()
  const link = `href="${page}"`
  expect(await (await chloe.get(`/structures/${mairie.id}`)).text()).toContain(link)
  expect(await (await anne.get(`/structures/${mairie.id}`)).text()).not.toContain(link)
  const [line] = await request(david)
  const followUp = `/compte/rattachements/suivi/${line!.affiliationId}`
  expect(await (await david.get(followUp)).text()).not.toContain(link)
  await wait({ days: 14 })
  expect(await (await david.get(followUp)).text()).toContain(link)
})

test('David may report once his request has waited 14 days, not before', async () => {
  const { david, page, report, request, wait, reports } = await absentHall()
  await request(david)
  await wait({ days: 13, hours: 23 })
  expect((await report(david)).status).toBe(409)
  expect(await (await david.get(page)).text()).toContain('quand votre demande aura attendu 14 jours')
  await wait({ hours: 1 })
  expect((await report(david)).status).toBe(303)
  expect(await reports()).toMatchObject([{ reporterId: david.person.id }])
})

test('only whoever belongs to the structure or waits there may report: others get a 404', async () => {
  const { anne, david, eve, sam, stranger, page, report, reports } = await absentHall()
  for (const other of [david, eve, sam]) {
    expect((await other.get(page)).status).toBe(404)
    expect((await report(other)).status).toBe(404)
  }
  expect((await stranger().post(page, {})).headers.get('Location')).toMatch(/^\/connexion/)
  expect((await report(anne)).status).toBe(409)
  expect(await reports()).toEqual([])
})

test('a report needs its box, and a structure has one at a time', async () => {
  const { chloe, bilal, page, report, reports, mails, settled } = await absentHall()
  const unconfirmed = await chloe.post(page)
  expect(unconfirmed.status).toBe(422)
  expect(await unconfirmed.text()).toContain('Cochez la case « Je confirme » pour signaler')
  const answers = await Promise.all([report(), report(bilal)])
  await settled()
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await reports()).toHaveLength(1)
  const sent = (await mails()).length
  expect((await report(bilal)).status).toBe(409)
  expect(await mails()).toHaveLength(sent)
})

test('an inactive structure has no absent manager', async () => {
  const { ports, report } = await absentHall()
  await ports.db.update(structures).set({ isActive: false })
  expect((await report()).status).toBe(409)
})

test('Anne says that she is there: the report ends, Chloé and Bilal are told, and 30 days pass before another', async () => {
  const { anne, bilal, chloe, page, report, object, reports, mailedTo, wait, acts, settled, again } = await absentHall()
  await report()
  await wait({ days: 2 })
  expect(await (await anne.get(page)).text()).toContain('Je suis là')
  for (const other of [bilal, chloe]) expect((await object(other)).status).toBe(409)

  expect((await object()).status).toBe(303)
  await settled()
  expect(await reports()).toMatchObject([{ ending: 'objected' }])
  expect(await mailedTo('absence_ended')).toEqual([bilal, chloe].map(({ person }) => person.login).toSorted())
  expect(await acts()).toEqual(['manager_absence_reported', 'manager_absence_denied'])
  expect((await report(bilal)).status).toBe(409)
  await wait({ days: 30 })
  expect((await report(await again(bilal))).status).toBe(303)
  expect(await reports()).toHaveLength(2)
})

test('Anne decides a request: that ends the report as well, at the next run of the jobs', async () => {
  const { anne, chloe, david, request, report, reports, runJobs, wait, mailedTo, page } = await absentHall()
  const [line] = await request(david)
  await report()
  expect(await (await chloe.get(page)).text()).toContain('Le signalement est enregistré')
  await wait({ days: 13 })
  await anne.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve', reason: '' })
  expect(await (await chloe.get(page)).text()).toContain('a répondu il y a moins de 30 jours')
  await runJobs()
  expect(await reports()).toMatchObject([{ ending: 'decided' }])
  expect(await mailedTo('absence_ended')).toContain(chloe.person.login)
})

test('a decision of Bilal or of before the report does not end it', async () => {
  const { anne, bilal, david, mairie, request, report, reports, runJobs, wait } = await absentHall()
  const [first, second] = await request(david, [`${mairie.id}-FIN`, `${mairie.id}-TECH`])
  await anne.post(`/gestion/demandes/${first!.id}`, { verdict: 'approve', reason: '' })
  await wait({ minutes: 1 })
  await report()
  await wait({ minutes: 1 })
  await bilal.post(`/gestion/demandes/${second!.id}`, { verdict: 'approve', reason: '' })
  await runJobs()
  expect(await reports()).toMatchObject([{ ending: null, endedAt: null }])
})

test('Anne is reminded after 7 days, once', async () => {
  const { anne, report, runJobs, wait, mails } = await absentHall()
  await report()
  for (const days of [6, 1, 1, 3]) {
    await wait({ days })
    await runJobs()
  }
  const about = (await mails()).filter(({ kind, userId }) => kind === 'absence_reported' && userId === anne.person.id)
  expect(about.map(({ subject }) => subject.replaceAll('\u00a0', ' '))).toEqual([
    'On vous signale absent',
    'Rappel : on vous signale absent',
  ])
})

test('Anne hands the structure over: the report is about nobody any more, and a new one is possible', async () => {
  const { anne, bilal, chloe, mairie, report, reports, runJobs, wait, again } = await absentHall()
  await report()
  await wait({ minutes: 1 })
  const right = { successor: bilal.person.id, currentPassword: anne.password }
  expect((await anne.post(`/structures/${mairie.id}/gestionnaire-principal`, right)).status).toBe(303)
  await runJobs()
  expect(await reports()).toMatchObject([{ ending: 'decided' }])
  await wait({ days: 31 })
  expect((await report(await again(chloe))).status).toBe(303)
  expect((await reports()).at(-1)).toMatchObject({ managerId: bilal.person.id })
})
