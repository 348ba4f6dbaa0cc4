import type { Routes } from '#src/web/route.ts'
import { deskRoutes } from './desk.tsx'
import { followUpRoutes } from './follow-up.tsx'
import { newRequestRoutes } from './new-request.tsx'
import { ownRequestRoutes } from './own-requests.tsx'

export const supportRoutes: Routes = {
  ...newRequestRoutes,
  ...followUpRoutes,
  ...ownRequestRoutes,
  ...deskRoutes,
}
