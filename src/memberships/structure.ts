import { asc, eq } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { departments, structures } from '#src/db/schema/structures.ts'

export function readStructure(db: Database, structureId: string) {
  return db.select().from(structures).where(eq(structures.id, structureId))
}

export function readDepartments(db: Database, structureId: string) {
  return db.select().from(departments).where(eq(departments.structureId, structureId)).orderBy(asc(departments.name))
}
