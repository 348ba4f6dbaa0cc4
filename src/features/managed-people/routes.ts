import type { Routes } from '#src/web/route.ts'
import { additionRoutes } from './addition.tsx'
import { historyRoutes } from './history.tsx'
import { peopleRoutes } from './people.tsx'
import { peopleExportRoutes } from './people-export.ts'
import { personRoutes } from './person.tsx'
import { copyRoutes } from './person-copy.tsx'
import { personEndRoutes } from './person-end.tsx'
import { giftRoutes } from './person-gift.tsx'
import { lineRoutes } from './person-line.tsx'
import { lineGiftRoutes } from './person-lines.tsx'
import { linesEndRoutes } from './person-lines-end.tsx'
import { rightRoutes } from './person-right.tsx'
import { rightsEndRoutes } from './person-rights-end.tsx'
import { sheetRoutes } from './person-sheet.tsx'

export const managedPeopleRoutes: Routes = {
  ...peopleRoutes,
  ...peopleExportRoutes,
  ...additionRoutes,
  ...sheetRoutes,
  ...personRoutes,
  ...personEndRoutes,
  ...lineGiftRoutes,
  ...lineRoutes,
  ...linesEndRoutes,
  ...giftRoutes,
  ...rightRoutes,
  ...rightsEndRoutes,
  ...copyRoutes,
  ...historyRoutes,
}
