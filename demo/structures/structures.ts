import type { Calendar } from '#demo/calendar.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import { departmentsOfTheTownHall, departmentsOfTheWaterBoard, usualDepartments } from '#demo/words/departments.ts'
import type { departments } from '#src/db/schema/structures.ts'
import { companies } from './companies.ts'
import { structuresWithoutSiret } from './foreign.ts'
import { beauvalStructures, publicBodies } from './public-bodies.ts'
import type { StructureRow } from './structure-row.ts'

export type DepartmentRow = typeof departments.$inferInsert
export type DemoStructures = {
  mairie: StructureRow
  regie: StructureRow
  public: StructureRow[]
  companies: StructureRow[]
  foreign: StructureRow[]
}

export function demoStructures(calendar: Calendar): DemoStructures {
  const [mairie, regie] = beauvalStructures(seededRandom('Beauval'), calendar)
  return {
    mairie,
    regie,
    public: publicBodies(seededRandom('public bodies'), calendar),
    companies: companies(seededRandom('companies'), calendar),
    foreign: structuresWithoutSiret(seededRandom('foreign'), calendar),
  }
}

export function allStructures({ mairie, regie, ...others }: DemoStructures): StructureRow[] {
  return [mairie, regie, ...others.public, ...others.companies, ...others.foreign]
}

export function demoDepartments({ mairie, regie, ...others }: DemoStructures): DepartmentRow[] {
  const chance = seededRandom('departments')
  const of = (structure: StructureRow, names: Pick<DepartmentRow, 'code' | 'name' | 'isActive'>[]) =>
    names.map((name) => ({ id: chance.id(), structureId: structure.id, ...name }))
  return [
    ...of(mairie, departmentsOfTheTownHall),
    ...of(regie, departmentsOfTheWaterBoard),
    ...others.public.flatMap((structure) => of(structure, usualDepartments.slice(0, chance.integer(0, 4)))),
  ]
}
