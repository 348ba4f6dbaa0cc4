import type { DemoAffiliation, ScopeRow } from '#demo/affiliations/affiliation-rows.ts'
import { allPeople, type DemoPeople } from '#demo/people.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import type { journal } from '#src/db/schema/operations.ts'
import type { structureWorkspaces } from '#src/db/schema/workspaces.ts'

/** Labels of opened workspaces; default ones have no entry. */
const openedWorkspaceLabels: Record<string, string> = {
  'factures-recues': 'Factures reçues',
  'factures-travaux': 'Factures de travaux',
  'factures-a-valider': 'Factures à valider',
  'sollicitations-recues': 'Sollicitations reçues',
  engagements: 'Engagements',
  raccordement: 'Raccordement',
}

type JournalRow = typeof journal.$inferInsert
type Entry = Omit<JournalRow, 'id' | 'details'> & { details?: Record<string, unknown> }

const actOfDecision = {
  approved: 'affiliation_approved',
  rejected: 'affiliation_rejected',
  cancelled: 'affiliation_cancelled',
} as const

export function demoJournal(
  people: DemoPeople,
  affiliations: DemoAffiliation[],
  opened: (typeof structureWorkspaces.$inferInsert)[],
): JournalRow[] {
  const chance = seededRandom('journal')
  const entries: Entry[] = [
    ...allPeople(people).flatMap(accountEntries),
    ...affiliations.flatMap(({ affiliation, scopes }) => scopes.flatMap((scope) => scopeEntries(affiliation.userId, scope))),
    ...opened.flatMap(({ openedAt, openedBy, structureId, workspaceCode }) => {
      const workspace = openedWorkspaceLabels[workspaceCode]
      if (!workspace) return []
      return [{ at: openedAt, actorId: openedBy ?? null, structureId, act: 'workspace_opened' as const, details: { workspace } }]
    }),
  ]
  return entries.map((entry) => ({ id: chance.id(), details: {}, ...entry }))
}

function accountEntries({ id, createdAt, activatedAt, deactivatedAt }: ReturnType<typeof allPeople>[number]): Entry[] {
  return [
    { at: createdAt, act: 'sign_up', subjectId: id },
    ...(activatedAt ? [{ at: activatedAt, act: 'activation' as const, actorId: id, subjectId: id }] : []),
    ...(deactivatedAt ? [{ at: deactivatedAt, act: 'deactivation' as const, actorId: id, subjectId: id }] : []),
  ]
}

function scopeEntries(userId: string, { id, structureId, state, requestedAt, decidedAt, decidedBy, reason }: ScopeRow): Entry[] {
  const about = { subjectId: userId, structureId, details: { scope: id } }
  const requested = { ...about, at: requestedAt, actorId: userId, act: 'affiliation_requested' as const }
  if (!state || state === 'pending') return [requested]
  const decided = { at: decidedAt ?? requestedAt, actorId: decidedBy ?? userId, act: actOfDecision[state] }
  return [requested, { ...about, ...decided, details: { scope: id, ...(reason && { reason }) } }]
}
