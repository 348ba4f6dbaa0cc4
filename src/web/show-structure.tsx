import type { Child } from 'hono/jsx'
import { StructureFrame } from '#components/layout/StructureFrame.tsx'
import { mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import { urls } from '#src/urls.ts'
import { show } from './answer.tsx'
import type { Ctx } from './route.ts'
import type { Member } from './structure-access.ts'

type Status = 200 | 409 | 422

/** A panel about a structure: alone for htmx, else in a page with the tabs of the structure. */
export function showStructure(c: Ctx, { structure, affiliation }: Member, title: string, panel: Child, status: Status = 200) {
  const may = (act: 'edit_structure' | 'open_workspace' | 'accept_applications') => mayDo(affiliation.role, affiliation, act)
  const body = (
    <StructureFrame
      structure={structure}
      title={title}
      current={c.req.path}
      managesIt={may('edit_structure')}
      mayOpenWorkspaces={may('open_workspace')}
      mayAcceptApplications={may('accept_applications')}
    >
      {panel}
    </StructureFrame>
  )
  const current = `${may('edit_structure') ? urls.manager : urls.account}/`
  return show(c, { title: `${title} – ${structure.displayName}`, body, part: panel, current, status })
}
