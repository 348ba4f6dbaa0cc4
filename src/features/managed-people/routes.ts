import type { Routes } from '#src/web/route.ts'
import { additionRoutes } from './addition.tsx'
import { historyRoutes } from './history.tsx'
import { peopleRoutes } from './people.tsx'
import { peopleExportRoutes } from './people-export.ts'
import { personRoutes } from './person.tsx'
import { personEndRoutes } from './person-end.tsx'

export const managedPeopleRoutes: Routes = {
  ...peopleRoutes,
  ...peopleExportRoutes,
  ...additionRoutes,
  ...personRoutes,
  ...personEndRoutes,
  ...historyRoutes,
}
