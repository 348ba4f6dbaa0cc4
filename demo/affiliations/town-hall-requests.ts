import type { ScopePlan } from './plan.ts'

export const townHallRequests: ScopePlan[][] = [
  [{ state: 'pending', requestedDaysAgo: 0.1 }],
  [{ state: 'pending', requestedDaysAgo: 1.2, department: 'FIN' }],
  [{ state: 'pending', requestedDaysAgo: 2.4 }],
  [{ state: 'pending', requestedDaysAgo: 3.3, department: 'ECOLES', startsInDays: 12 }],
  [{ state: 'pending', requestedDaysAgo: 5.1, remindedDaysAgo: 1.5 }],
  [{ state: 'pending', requestedDaysAgo: 8.2, endsInDays: 180 }],
  [{ state: 'pending', requestedDaysAgo: 12.6, remindedDaysAgo: 8 }],
  [{ state: 'pending', requestedDaysAgo: 15.4, department: 'TECH', remindedDaysAgo: 4.2 }],

  [{ requestedDaysAgo: 420 }],
  [{ requestedDaysAgo: 380, department: 'FIN' }],
  [
    { requestedDaysAgo: 365, department: 'TECH' },
    { requestedDaysAgo: 120, department: 'URBA' },
  ],
  [{ requestedDaysAgo: 300, department: 'ECOLES' }],
  [{ requestedDaysAgo: 240, department: 'CULTURE' }],
  [{ requestedDaysAgo: 150 }],
  [{ requestedDaysAgo: 95, department: 'CCAS', endsInDays: 60 }],
  [
    { requestedDaysAgo: 80, department: 'URBA' },
    { state: 'rejected', requestedDaysAgo: 20, department: 'FIN', reason: 'Vos missions ne concernent pas les finances.' },
  ],
  [{ requestedDaysAgo: 33 }],
  [{ requestedDaysAgo: 6, decidedAfterDays: 1, startsInDays: 20 }],
  [{ requestedDaysAgo: 400, endsInDays: -15 }],

  [{ state: 'rejected', requestedDaysAgo: 45, reason: 'Vous ne faites pas partie des agents de la commune.' }],
  [{ state: 'rejected', requestedDaysAgo: 18, reason: 'Merci de refaire la demande pour le service Urbanisme.' }],
  [{ state: 'rejected', requestedDaysAgo: 4, decidedAfterDays: 1, reason: 'Demande en double.' }],
  [{ state: 'cancelled', requestedDaysAgo: 30 }],
]
