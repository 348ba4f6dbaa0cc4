import { expect, test } from 'vitest'
import { users } from '../../src/db/schema/people.ts'
import { portal } from '../portal.ts'

test('someone signed in is known by name', async () => {
  const { signUp, structure, affiliate } = await portal()
  const camille = await signUp({ firstName: 'Zoé' })
  const mairie = await structure({ departments: ['ACHATS', 'RH'] })
  await affiliate(camille, mairie, { role: 'primary_manager' })
  const page = await camille.get('/compte')
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).toContain('Zoé DURAND')
  expect(text).toContain('Activités du gestionnaire')
})

test('portals do not share people', async () => {
  const { ports } = await portal()
  expect(await ports.db.$count(users)).toBe(0)
})
