import type { Routes } from '#src/web/route.ts'
import { creationRoutes } from './creation.tsx'
import { departmentRoutes } from './departments.tsx'
import { sheetRoutes } from './sheet.tsx'

/** The creation first: « nouvelle » would match a structure id. */
export const structureRoutes: Routes = { ...creationRoutes, ...sheetRoutes, ...departmentRoutes }
