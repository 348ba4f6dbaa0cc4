import { expect, test } from 'vitest'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const url = '/gestion/demandes'

async function crowd(hall: TownHall, size: number) {
  const lines = []
  for (let number = 1; number <= size; number++) {
    const [line] = await hall.request(await hall.signUp({ lastName: `Personne ${number}` }))
    lines.push(line!)
  }
  return lines
}

test('twenty requests are approved with one button: twenty people are affiliated, mailed and journalled', async () => {
  const hall = await townHall()
  const lines = await crowd(hall, 20)

  const answer = await hall.anne.post(url, { verdict: 'approve', selection: lines.map(({ id }) => id) })

  expect(answer.headers.get('Location')).toBe('/gestion?approved=20&restes=0')
  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(20)
  expect((await hall.acts()).filter((act) => act === 'affiliation_approved')).toHaveLength(20)
  const page = await (await hall.anne.get(answer.headers.get('Location')!)).text()
  expect(page).toContain('20 demandes validées. Il n’en reste aucune à traiter.')
})

test('requests decided or cancelled meanwhile are skipped and counted', async () => {
  const hall = await townHall()
  const [first, second, third] = await crowd(hall, 3)
  await hall.bilal.post(`${url}/${first!.id}`, { verdict: 'reject', reason: 'Inconnu.' })

  const part = await hall.anne.htmx.post(url, { verdict: 'approve', selection: [first!.id, second!.id, third!.id] })

  expect(await part.text()).toContain('2 demandes validées. 1 demande n’attendait plus de décision : rien n’y a été modifié.')
  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(3)
})

test('refusing several asks for the reason first and sends it to everyone', async () => {
  const hall = await townHall()
  const selection = (await crowd(hall, 2)).map(({ id }) => id)

  const asked = await hall.anne.post(url, { verdict: 'reject', selection })
  const page = await asked.text()
  expect(asked.status).toBe(200)
  expect(page).toContain('Motif du refus')
  expect(page).toContain('Camille PERSONNE 1')
  expect(await hall.mailedTo('affiliation_decided')).toEqual([])

  const silent = await hall.anne.post(url, { verdict: 'reject', selection, asked: 'reason', reason: '' })
  expect(silent.status).toBe(422)

  await hall.anne.post(url, { verdict: 'reject', selection, asked: 'reason', reason: 'Demandes en double.' })
  const mails = (await hall.mails()).filter(({ kind }) => kind === 'affiliation_decided')
  expect(mails.map(({ text }) => text.includes('Demandes en double.'))).toEqual([true, true])
})

test('an unknown decision changes nothing', async () => {
  const hall = await townHall()
  const selection = (await crowd(hall, 2)).map(({ id }) => id)
  for (const verdict of ['', 'burn', '__proto__']) {
    const answer = await hall.anne.post(url, { verdict, selection })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Choisissez « Valider » ou « Refuser ».')
  }
  expect(await hall.mailedTo('affiliation_decided')).toEqual([])
})

test('submitting without a tick shows an error', async () => {
  const hall = await townHall()
  await crowd(hall, 1)
  const answer = await hall.anne.post(url, { verdict: 'approve' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Cochez au moins une demande')
})

test('two managers submit the same twenty requests: each request is decided once', async () => {
  const hall = await townHall()
  const selection = (await crowd(hall, 20)).map(({ id }) => id)

  const answers = await Promise.all([
    hall.anne.post(url, { verdict: 'approve', selection }),
    hall.bilal.post(url, { verdict: 'reject', selection, reason: 'Non.', asked: 'reason' }),
  ])

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await hall.acts()).filter((act) => /approved|rejected/.test(act))).toHaveLength(20)
  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(20)
})

test('several scopes of one person are decided as one act: one mail, one journal entry', async () => {
  const hall = await townHall()
  const lines = await hall.request(hall.david, [hall.mairie.departments[0]!.id, hall.mairie.departments[1]!.id])

  await hall.anne.post(url, { verdict: 'approve', selection: lines.map(({ id }) => id) })

  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(1)
  expect((await hall.acts()).filter((act) => act === 'affiliation_approved')).toHaveLength(1)
  expect(await hall.workspacesOf(hall.david)).toHaveLength(8)
})

test('twenty-six requests make two pages', async () => {
  const hall = await townHall()
  for (let number = 1; number <= 26; number++) await hall.affiliate(await hall.signUp(), hall.mairie, { state: 'pending' })
  expect(await (await hall.anne.get('/gestion')).text()).toMatch(/Page\s1 sur\s2/)
  expect((await (await hall.anne.get('/gestion?page=2')).text()).match(/id="demande-/g)).toHaveLength(6)
  expect((await hall.anne.get('/gestion?page=3')).status).toBe(404)
})
