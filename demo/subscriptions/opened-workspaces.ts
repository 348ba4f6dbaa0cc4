import type { DemoAffiliation } from '#demo/affiliations/affiliation-rows.ts'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoStructures } from '#demo/structures/structures.ts'
import type { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'

type OpenedWorkspaceRow = typeof structureWorkspaces.$inferInsert
type Opening = { code: string; openedDaysAgo: number; closedDaysAgo?: number }

/** Opened a day and a half ago; its generated subscriptions are pending. */
export const JUST_OPENED: Opening = { code: 'factures-a-valider', openedDaysAgo: 1.5 }

const atTownHall: Opening[] = [
  { code: 'factures-recues', openedDaysAgo: 560 },
  { code: 'sollicitations-recues', openedDaysAgo: 320 },
  { code: 'engagements', openedDaysAgo: 200 },
  { code: 'factures-travaux', openedDaysAgo: 400, closedDaysAgo: 35 },
  JUST_OPENED,
]
const atWaterBoard: Opening[] = [
  { code: 'factures-recues', openedDaysAgo: 540 },
  { code: 'raccordement', openedDaysAgo: 90 },
]

/** Default workspaces are open on managed structures; Beauval's two structures have more. */
export function openedWorkspaces(
  calendar: Calendar,
  { mairie, regie }: DemoStructures,
  affiliations: DemoAffiliation[],
): OpenedWorkspaceRow[] {
  const extra = new Map([
    [mairie.id, atTownHall],
    [regie.id, atWaterBoard],
  ])
  return affiliations
    .filter(({ affiliation }) => affiliation.role === 'primary_manager')
    .flatMap(({ affiliation: { structureId, userId, createdAt } }) => [
      ...defaultWorkspacesOf('primary_manager').map((code) => ({
        structureId,
        workspaceCode: code,
        openedAt: createdAt,
        openedBy: userId,
      })),
      ...(extra.get(structureId) ?? []).map(({ code, openedDaysAgo, closedDaysAgo }) => ({
        structureId,
        workspaceCode: code,
        openedAt: calendar.daysAgo(openedDaysAgo),
        openedBy: userId,
        ...(closedDaysAgo && { closedAt: calendar.daysAgo(closedDaysAgo) }),
      })),
    ])
}
