import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { departments } from '#src/db/schema/structures.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { portal } from '#test/support/portal.ts'

test('« écoles » stands between « Eau » and « Finances », and capitals make no difference', async () => {
  const { ports, structure } = await portal()
  const mairie = await structure({ departments: ['A', 'B', 'C', 'D', 'E'] })
  const names = ['Urbanisme', 'écoles', 'Finances', 'Œuvres sociales', 'Eau']
  const rows = await ports.db.select().from(departments)
  for (const [place, name] of names.entries())
    await ports.db.update(departments).set({ name }).where(eq(departments.id, rows[place]!.id))

  const read = await readDepartments(ports.db, mairie.id)

  expect(read.map(({ name }) => name)).toEqual(['Eau', 'écoles', 'Finances', 'Œuvres sociales', 'Urbanisme'])
})
