import type { Child } from 'hono/jsx'
import { StructureFrame } from '#components/layout/StructureFrame.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { show } from './answer.tsx'
import type { Ctx } from './route.ts'
import type { Member } from './structure-access.ts'

type Status = 200 | 409 | 422

export function showStructure(c: Ctx, member: Member, title: string, panel: Child, status: Status = 200) {
  return framed(c, member, { label: titles.account, href: urls.account }, title, panel, status)
}

export function showManaged(c: Ctx, member: Member, title: string, panel: Child, status: Status = 200) {
  return framed(c, member, { label: titles.manager, href: urls.manager }, title, panel, status)
}

function framed(
  c: Ctx,
  { structure }: Member,
  from: { label: string; href: string },
  title: string,
  panel: Child,
  status: Status,
) {
  const body = (
    <StructureFrame structure={structure} from={from} title={title === titles.structure ? undefined : title}>
      {panel}
    </StructureFrame>
  )
  return show(c, { title: `${title} – ${structure.displayName}`, body, part: panel, status })
}
