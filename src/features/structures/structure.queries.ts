import { and, eq } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { Department } from '#src/domain/structure/department.ts'
import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'
import type { StructureSheet } from '#src/domain/structure/structure-sheet.ts'

export type StructureRow = typeof structures.$inferSelect

export async function findByIdentifier(db: Database, { type, identifier }: StructureIdentifier) {
  const same = and(eq(structures.identifierType, type), eq(structures.identifier, identifier))
  const [found] = await db.select({ id: structures.id }).from(structures).where(same)
  return found
}

type Edition = StructureSheet & { isActive: boolean; version: number }

export function writeSheet(db: Database, structureId: string, { version, ...sheet }: Edition): Query {
  return db
    .update(structures)
    .set({ ...sheet, version: nextVersion(structures.version, version) })
    .where(eq(structures.id, structureId))
}

export function writeDepartment(db: Database, id: string, { version, ...department }: Department & { version: number }): Query {
  return db
    .update(departments)
    .set({ ...department, version: nextVersion(departments.version, version) })
    .where(eq(departments.id, id))
}

export function addDepartment(db: Database, department: typeof departments.$inferInsert): Query {
  return db.insert(departments).values(department)
}
