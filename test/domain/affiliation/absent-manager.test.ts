import { expect, test } from 'vitest'
import { type Absence, absenceStage, decideReport, type ReportProblem } from '#src/domain/affiliation/absent-manager.ts'
import {
  decideAcceptance,
  decideProposal,
  decideReplacement,
  type SuccessionProblem,
} from '#src/domain/affiliation/absent-manager-succession.ts'

const now = new Date('2026-09-30T08:00:00Z')
const ago = (days: number, minutes = 0) => new Date(now.getTime() - days * 86_400_000 - minutes * 60_000)

const member = { isPrincipal: false, belongs: true, waitingSince: null }
const situation = { isActive: true, hasPrincipal: true, isReported: false, answeredAt: null }

test.each<[string, object, object, ReportProblem | undefined]>([
  ['a member', {}, {}, undefined],
  ['the principal manager', { isPrincipal: true }, {}, 'own'],
  ['a requester of 14 days', { belongs: false, waitingSince: ago(14) }, {}, undefined],
  ['a requester of nearly 14 days', { belongs: false, waitingSince: ago(13, 1439) }, {}, 'too_early'],
  ['nobody', { belongs: false }, {}, 'too_early'],
  ['a member of an inactive structure', {}, { isActive: false }, 'inactive'],
  ['a member of a structure without a manager', {}, { hasPrincipal: false }, 'no_principal'],
  ['a member of a structure with a report', {}, { isReported: true }, 'already_reported'],
  ['a member, 29 days after an answer', {}, { answeredAt: ago(29) }, 'answered_recently'],
  ['a member, 30 days after an answer', {}, { answeredAt: ago(30) }, undefined],
])('%s reports', (_, reporter, place, problem) => {
  const { refused } = decideReport({ ...member, ...reporter }, { ...situation, ...place }, now)
  expect(refused?.report).toBe(problem)
})

const open: Absence = {
  ...{ managerId: 'anne', reporterId: 'chloe', reportedAt: ago(14), successorId: null, proposedBy: null },
  ...{ acceptedAt: null, stands: true },
}
const asked = { ...open, successorId: 'fanny', proposedBy: 'sam' }
const agreed = { ...asked, acceptedAt: ago(1) }

test.each([
  ['waiting', { ...open, reportedAt: ago(13, 1439) }],
  ['due', open],
  ['asked', asked],
  ['accepted', agreed],
  ['ended', { ...agreed, stands: false }],
])('a report is %s', (stage, absence) => {
  expect(absenceStage(absence, now)).toBe(stage)
})

test.each<[string, Absence, string, SuccessionProblem | undefined]>([
  ['another person of support', agreed, 'sofia', undefined],
  ['the one who proposed', agreed, 'sam', 'same_person'],
  ['before acceptance', asked, 'sofia', 'not_accepted'],
  ['without a proposal', open, 'sofia', 'not_accepted'],
  ['within the 14 days', { ...agreed, reportedAt: ago(13) }, 'sofia', 'too_early'],
  ['after the manager acted', { ...agreed, stands: false }, 'sofia', 'ended'],
  ['the reporter, of support', agreed, 'chloe', 'involved'],
  ['the successor, of support', agreed, 'fanny', 'involved'],
  ['the manager, of support', agreed, 'anne', 'involved'],
])('replacement by %s', (_, absence, staff, problem) => {
  expect(decideReplacement(absence, staff, now).refused?.report).toBe(problem)
})

test.each([
  ['fanny', true, undefined],
  ['fanny', false, 'not_affiliated'],
  ['anne', true, 'is_manager'],
  ['chloe', true, 'is_reporter'],
  ['sam', true, 'same_as_support'],
])('Sam proposes %s (affiliated: %s)', (userId, isAffiliated, problem) => {
  expect(decideProposal(open, 'sam', { userId, isAffiliated }, now).refused?.successor).toBe(problem)
})

test('only who is asked accepts, once', () => {
  expect(decideAcceptance(asked, 'fanny', now).refused).toBeUndefined()
  for (const [absence, who] of [
    [asked, 'chloe'],
    [agreed, 'fanny'],
    [open, 'fanny'],
  ] as const)
    expect(decideAcceptance(absence, who, now).refused?.report).toBe('ended')
})
