import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const form = {
  ...{ legalName: 'VILLE DE BEAUVAL', displayName: 'Mairie de Beauval', addressLine1: '2 rue Basse', postalCode: '80630' },
  ...{ city: 'Beauval', country: 'France', email: 'mairie@beauval.fr', phone: '03 22 32 92 67' },
}
const sheetUrl = ({ mairie }: TownHall) => `/structures/${mairie.id}`
const stored = async ({ ports, mairie }: TownHall) =>
  (await ports.db.select().from(structures).where(eq(structures.id, mairie.id)))[0]

test('members see the sheet without a button to change it', async () => {
  const hall = await townHall()
  const page = await (await hall.chloe.get(sheetUrl(hall))).text()
  expect(page).toContain('Code service obligatoire')
  expect(page).toContain('Anne MARTIN (gestionnaire principal), Bilal HADDAD (gestionnaire secondaire)')
  expect(page).toContain('Service FIN')
  expect(page).not.toContain('Modifier la fiche')
  expect(await (await hall.bilal.get(sheetUrl(hall))).text()).toContain('Modifier la fiche')
})

test('a manager edits the sheet: it is journalled once and indexed again', async () => {
  const hall = await townHall()
  const answer = await hall.bilal.post(`${sheetUrl(hall)}/modification`, { ...form, version: '1', departmentCodeRequired: 'on' })
  expect(answer.headers.get('Location')).toBe(`${sheetUrl(hall)}?etat=enregistre`)
  await hall.settled()
  expect(await stored(hall)).toMatchObject({
    ...{ legalName: 'VILLE DE BEAUVAL', city: 'Beauval', departmentCodeRequired: true, commitmentNumberRequired: false },
    ...{ isActive: true, version: 2, indexedVersion: 2 },
  })
  expect(await hall.acts()).toEqual(['structure_edited'])
})

test('two managers edit at once: the second sees what the first saved, and keeps what was typed', async () => {
  const hall = await townHall()
  await hall.anne.post(`${sheetUrl(hall)}/modification`, { ...form, version: '1', isActive: 'on' })
  const late = await hall.bilal.post(`${sheetUrl(hall)}/modification`, { ...form, version: '1', city: 'Doullens' })
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toContain('Valeur enregistrée : Beauval')
  expect(page).toContain('value="Doullens"')
  expect((await stored(hall))?.city).toBe('Beauval')
  const again = await hall.bilal.post(`${sheetUrl(hall)}/modification`, { ...form, version: '2', city: 'Doullens' })
  expect(again.status).toBe(303)
})

test('only the principal manager makes a structure inactive; it then refuses requests and says so', async () => {
  const hall = await townHall()
  await hall.bilal.post(`${sheetUrl(hall)}/modification`, { ...form, version: '1' })
  expect((await stored(hall))?.isActive).toBe(true)

  await hall.anne.post(`${sheetUrl(hall)}/modification`, { ...form, version: '2' })
  expect((await stored(hall))?.isActive).toBe(false)
  expect(await hall.acts()).toEqual(['structure_edited', 'structure_closed'])
  expect(await (await hall.chloe.get(sheetUrl(hall))).text()).toContain('Cette structure est inactive')
  const request = { scope: 'structure', validFrom: '2026-09-01' }
  expect((await hall.david.post(`/compte/rattachements/demande/${hall.mairie.id}`, request)).status).toBe(422)
})

const departments = (hall: TownHall) => `${sheetUrl(hall)}/services`

test('a department is added, renamed and archived', async () => {
  const hall = await townHall()
  expect((await hall.bilal.post(departments(hall), { code: 'ETAT', name: 'État civil' })).status).toBe(303)
  const page = await (await hall.bilal.get(departments(hall))).text()
  expect(page).toContain('État civil')

  const id = hall.mairie.departments[0]!.id
  await hall.bilal.post(`${departments(hall)}/${id}`, { version: '1', code: 'FIN', name: 'Finances' })
  const after = await (await hall.bilal.get(departments(hall))).text()
  expect(after).toContain('Finances')
  expect(after).toContain('Inactif')
  expect(await hall.acts()).toEqual(['department_added', 'department_edited'])

  const offered = await (await hall.david.get(`/compte/rattachements/demande/${hall.mairie.id}`)).text()
  expect(offered).toContain('État civil')
  expect(offered).not.toContain('Finances')
})

test('a code belongs to one department, whatever its case', async () => {
  const hall = await townHall()
  const taken = await hall.bilal.post(departments(hall), { code: 'fin', name: 'Autre' })
  expect(taken.status).toBe(422)
  expect(await taken.text()).toContain('Un autre service de la structure porte déjà ce code.')
  expect((await hall.bilal.post(departments(hall), { code: '', name: '' })).status).toBe(422)
})

test('a department changed meanwhile is not overwritten', async () => {
  const hall = await townHall()
  const url = `${departments(hall)}/${hall.mairie.departments[0]!.id}`
  await hall.anne.post(url, { version: '1', code: 'FIN', name: 'Finances', isActive: 'on' })
  const late = await hall.bilal.post(url, { version: '1', code: 'FIN', name: 'Comptabilité', isActive: 'on' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="Comptabilité"')
})

test('a department of another structure is a 404', async () => {
  const hall = await townHall()
  const other = await hall.structure({ departments: ['X'] })
  expect((await hall.anne.get(`${departments(hall)}/${other.departments[0]!.id}`)).status).toBe(404)
})
