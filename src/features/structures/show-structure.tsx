import type { Child } from 'hono/jsx'
import { StructureFrame } from '../../../components/structures/StructureFrame.tsx'
import { show } from '../../web/answer.tsx'
import type { Ctx } from '../../web/route.ts'
import type { Member } from '../../web/structure-access.ts'

/** A panel about a structure: alone for htmx, else in a page that is called like the structure. */
export function showStructure(c: Ctx, { structure }: Member, title: string, panel: Child, status: 200 | 409 | 422 = 200) {
  const body = (
    <StructureFrame structure={structure} title={title}>
      {panel}
    </StructureFrame>
  )
  return show(c, { title: `${title} – ${structure.displayName}`, body, part: panel, status })
}
