import type { Child } from 'hono/jsx'
import { ManagedFrame } from '../../../components/manager/ManagedFrame.tsx'
import { show } from '../../web/answer.tsx'
import type { Ctx } from '../../web/route.ts'
import type { Member } from '../../web/structure-access.ts'

/** A panel about a structure that one manages: alone for htmx, else in a page that leads back to the desk. */
export function showManaged(c: Ctx, { structure }: Member, title: string, panel: Child, status: 200 | 409 | 422 = 200) {
  const body = (
    <ManagedFrame structure={structure} title={title}>
      {panel}
    </ManagedFrame>
  )
  return show(c, { title: `${title} – ${structure.displayName}`, body, part: panel, status })
}
