import { eq } from 'drizzle-orm'
import { frenchOrder } from '#src/db/french-order.ts'
import { kept } from '#src/db/kept-query.ts'
import { departments, structures } from '#src/db/schema/structures.ts'

export const readStructure = kept((db, structureId: string) => {
  return db.select().from(structures).where(eq(structures.id, structureId))
})

export const readDepartments = kept((db, structureId: string) => {
  return db.select().from(departments).where(eq(departments.structureId, structureId)).orderBy(frenchOrder(departments.name))
})
