import type { AccountName } from '#demo/accounts.ts'
import type { RequestState } from '#src/db/schema/affiliations.ts'
import type { AccessLevel } from '#src/db/schema/workspaces.ts'

export type RequestedSubscription = {
  /** An account, or the nth of the other people. */
  who: AccountName | number
  where: 'mairie' | 'regie'
  code: string
  access: AccessLevel[]
  state: RequestState
  requestedDaysAgo: number
  comment?: string
  reason?: string
}

export const requestedSubscriptions: RequestedSubscription[] = [
  {
    who: 'principal',
    where: 'mairie',
    code: 'factures-recues',
    access: ['edit', 'view'],
    state: 'approved',
    requestedDaysAgo: 558,
  },
  { who: 'principal', where: 'mairie', code: 'engagements', access: ['edit'], state: 'approved', requestedDaysAgo: 199 },
  {
    who: 'principal',
    where: 'mairie',
    code: 'sollicitations-recues',
    access: ['edit'],
    state: 'approved',
    requestedDaysAgo: 318,
  },
  {
    who: 'principal',
    where: 'regie',
    code: 'factures-recues',
    access: ['edit', 'view'],
    state: 'approved',
    requestedDaysAgo: 538,
  },
  {
    who: 'secondaire',
    where: 'mairie',
    code: 'factures-recues',
    access: ['edit', 'view'],
    state: 'approved',
    requestedDaysAgo: 480,
  },
  { who: 'utilisateur', where: 'mairie', code: 'factures-recues', access: ['view'], state: 'approved', requestedDaysAgo: 190 },
  {
    who: 'utilisateur',
    where: 'mairie',
    code: 'engagements',
    access: ['view'],
    state: 'pending',
    requestedDaysAgo: 4.3,
    comment: 'Pour rapprocher les factures des bons de commande.',
  },
  {
    who: 'utilisateur',
    where: 'mairie',
    code: 'sollicitations-recues',
    access: ['edit'],
    state: 'rejected',
    requestedDaysAgo: 60,
    reason: 'Espace réservé à l’accueil de la mairie.',
  },
  { who: 8, where: 'mairie', code: 'factures-recues', access: ['edit', 'view'], state: 'approved', requestedDaysAgo: 400 },
  { who: 9, where: 'mairie', code: 'factures-recues', access: ['view'], state: 'approved', requestedDaysAgo: 350 },
  {
    who: 9,
    where: 'mairie',
    code: 'engagements',
    access: ['edit', 'view'],
    state: 'pending',
    requestedDaysAgo: 4.4,
    comment: 'Préparation du budget.',
  },
  {
    who: 13,
    where: 'mairie',
    code: 'factures-recues',
    access: ['edit'],
    state: 'pending',
    requestedDaysAgo: 7.3,
    comment: 'Remplacement de Mme Dupré.',
  },
  { who: 10, where: 'regie', code: 'factures-recues', access: ['view'], state: 'pending', requestedDaysAgo: 3.1 },
  // Asked together with the affiliation.
  { who: 1, where: 'mairie', code: 'factures-recues', access: ['view'], state: 'pending', requestedDaysAgo: 1.2 },
]
