import type { Query } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Affiliated } from './affiliated.ts'
import { changeRole } from './change-role.ts'
import { grantScope } from './grant-scope.ts'

const role = 'primary_manager' as const

type Appointment = {
  structureId: string
  userId: string
  /** Whatever they are there already. */
  affiliation: Affiliated | undefined
  decidedBy: string
}

/** Makes a person the principal manager of the whole structure, from today on. The database refuses a second one. */
export function appointPrincipal(ports: Ports, { structureId, userId, affiliation, decidedBy }: Appointment): Query[] {
  const { db, now, randomToken } = ports
  const affiliationId = affiliation?.id ?? randomToken()
  const switches = { mayConfigureWorkspaces: false, mayApproveSubscriptions: false }
  return [
    ...(affiliation
      ? changeRole(ports, affiliation, { role, ...switches }, decidedBy)
      : [db.insert(affiliations).values({ id: affiliationId, userId, structureId, role, createdAt: now() })]),
    ...grantScope(ports, {
      affiliationId,
      structureId,
      departmentId: null,
      period: { validFrom: parisDate(now()), validUntil: null },
      decidedBy,
      role,
    }),
  ]
}
