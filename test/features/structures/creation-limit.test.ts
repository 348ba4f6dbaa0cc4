import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { urls } from '#src/urls.ts'
import { newStructure } from '#test/support/form-values.ts'
import { townHall } from '#test/support/town-hall.ts'

/** Companies outside the Union, whose identifier has no key. */
const company = (number: number) => ({ ...newStructure, identifierType: 'HORS_UE', identifier: `CH${1_000_000 + number}` })

test('David creates five structures in a day; the sixth is refused and leads to support, its subject chosen', async () => {
  const { david, anne, ports, wait } = await townHall()
  const before = await ports.db.$count(structures)
  for (let number = 1; number <= 5; number++) expect((await david.post(urls.newStructure, company(number))).status).toBe(303)

  const refused = await david.post(urls.newStructure, company(6))

  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Vous avez déjà créé 5 structures aujourd’hui')
  expect(page).toContain('/sollicitations/nouvelle?objet=structure_sheet')
  expect(page).toContain('CH1000006')
  expect(await ports.db.$count(structures)).toBe(before + 5)
  expect((await anne.post(urls.newStructure, company(7))).status).toBe(303)

  // Ten in the morning: fourteen hours to midnight in Paris.
  await wait({ hours: 13, minutes: 59 })
  expect((await david.post(urls.newStructure, company(6))).status).toBe(422)
  await wait({ minutes: 1 })
  expect((await david.post(urls.newStructure, company(6))).status).toBe(303)
})

test('of eight structures created at once, five are kept', async () => {
  const { david, ports } = await townHall()
  const before = await ports.db.$count(structures)

  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((number) => david.post(urls.newStructure, company(number))))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 303, 303, 303, 303, 422, 422, 422])
  expect(await ports.db.$count(structures)).toBe(before + 5)
})
