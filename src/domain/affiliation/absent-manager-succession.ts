import { type Decision, decided } from '#src/domain/decision.ts'
import { type Absence, absenceStage } from './absent-manager.ts'

export type SuccessionProblem = 'ended' | 'too_early' | 'involved' | 'not_accepted' | 'same_person' | 'changed'
export type SuccessorProblem = 'missing' | 'not_affiliated' | 'is_manager' | 'is_reporter' | 'same_as_support'

type Candidate = { userId: string; isAffiliated: boolean }

/** The first of two people of support. Whoever reported never succeeds: otherwise a report would be a way to a structure. */
export function decideProposal(
  absence: Absence,
  staffId: string,
  candidate: Candidate | undefined,
  now: Date,
): Decision<{ successorId: string }, 'report' | 'successor', SuccessionProblem | SuccessorProblem> {
  return decided(
    { successorId: candidate?.userId ?? '' },
    { report: actProblem(absence, staffId, now), successor: successorProblem(absence, staffId, candidate) },
  )
}

/** The second, who is somebody else. */
export function decideReplacement(
  absence: Absence,
  staffId: string,
  now: Date,
): Decision<{ replacedAt: Date }, 'report', SuccessionProblem> {
  const problem = actProblem(absence, staffId, now) ?? replacementProblem(absence, staffId)
  return decided({ replacedAt: now }, { report: problem })
}

export function decideAcceptance(absence: Absence, userId: string, now: Date): Decision<{ acceptedAt: Date }, 'report', 'ended'> {
  const isAsked = absenceStage(absence, now) === 'asked' && absence.successorId === userId
  return decided({ acceptedAt: now }, { report: isAsked ? undefined : 'ended' })
}

function actProblem(absence: Absence, staffId: string, now: Date): SuccessionProblem | undefined {
  const stage = absenceStage(absence, now)
  if (stage === 'ended') return 'ended'
  if (stage === 'waiting') return 'too_early'
  return [absence.managerId, absence.reporterId, absence.successorId].includes(staffId) ? 'involved' : undefined
}

function replacementProblem({ acceptedAt, proposedBy }: Absence, staffId: string): SuccessionProblem | undefined {
  if (!acceptedAt) return 'not_accepted'
  return proposedBy === staffId ? 'same_person' : undefined
}

function successorProblem(absence: Absence, staffId: string, candidate: Candidate | undefined): SuccessorProblem | undefined {
  if (!candidate) return 'missing'
  if (candidate.userId === absence.managerId) return 'is_manager'
  if (candidate.userId === absence.reporterId) return 'is_reporter'
  if (candidate.userId === staffId) return 'same_as_support'
  return candidate.isAffiliated ? undefined : 'not_affiliated'
}
