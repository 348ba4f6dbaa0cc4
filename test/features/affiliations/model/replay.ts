import type { journal } from '#src/db/schema/operations.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'

type Act = typeof journal.$inferSelect

const forManagers = ['affiliation_approved', 'affiliation_rejected', 'person_affiliated']
const forPrincipals = [
  'secondary_manager_named',
  'secondary_manager_changed',
  'secondary_manager_dismissed',
  'structure_handed_over',
]

/** Replays the journal from the first roles; returns the acts that their actor had no right to. */
export function usurped(acts: Act[], first: Map<string, Role>): string[] {
  const roles = new Map(first)
  return acts.flatMap(({ act, actorId, subjectId }) => {
    const [actor, subject] = [actorId ?? '', subjectId ?? '']
    const role = roles.get(actor)
    const byOther = act === 'affiliation_ended' && actor !== subject
    const wrong =
      ((forManagers.includes(act) || byOther) && role !== 'primary_manager' && role !== 'secondary_manager') ||
      (forPrincipals.includes(act) && role !== 'primary_manager') ||
      (act === 'affiliation_ended' && roles.get(subject) === 'primary_manager') ||
      (byOther && role === 'secondary_manager' && roles.get(subject) === 'secondary_manager')
    if (act === 'affiliation_ended') roles.delete(subject)
    if (act === 'secondary_manager_named') roles.set(subject, 'secondary_manager')
    if (act === 'secondary_manager_dismissed') roles.set(subject, 'member')
    if (act === 'structure_handed_over') roles.set(actor, 'member').set(subject, 'primary_manager')
    return wrong ? [`${act} by a ${role ?? 'stranger'}`] : []
  })
}
