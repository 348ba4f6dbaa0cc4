import type { AccountName } from '#demo/accounts.ts'

type Message = { fromSupport?: boolean; daysAgo: number; body: string }
type SupportRequestPlan = {
  who: AccountName
  isAnonymous?: boolean
  category: string
  subject: string
  state: 'open' | 'answered' | 'closed'
  messages: Message[]
}

export const supportRequestPlans: SupportRequestPlan[] = [
  {
    who: 'principal',
    category: 'affiliation',
    subject: 'Un agent n’apparaît pas dans la liste',
    state: 'closed',
    messages: [
      { daysAgo: 48, body: 'Bonjour, un agent dit avoir demandé son rattachement mais je ne vois rien dans mes demandes.' },
      { daysAgo: 47.2, fromSupport: true, body: 'Bonjour, sa demande portait sur la régie des eaux et non sur la mairie.' },
      { daysAgo: 47, body: 'En effet, je l’ai retrouvée. Merci !' },
    ],
  },
  {
    who: 'principal',
    category: 'invoice',
    subject: 'Facture suspendue sans motif',
    state: 'open',
    messages: [{ daysAgo: 1.1, body: 'Bonjour, une facture reçue est suspendue et je ne comprends pas quelle pièce il manque.' }],
  },
  {
    who: 'utilisateur',
    category: 'workspace',
    subject: 'Accès à l’espace Engagements',
    state: 'answered',
    messages: [
      { daysAgo: 5, body: 'Bonjour, combien de temps faut-il pour obtenir un accès à un espace ?' },
      {
        daysAgo: 4.3,
        fromSupport: true,
        body: 'Bonjour, la décision appartient au gestionnaire de votre structure. Il reçoit un rappel.',
      },
    ],
  },
  {
    who: 'secondaire',
    category: 'other',
    subject: 'Export des personnes de la structure',
    state: 'closed',
    messages: [
      { daysAgo: 75, body: 'L’export s’ouvre-t-il dans un tableur ?' },
      { daysAgo: 74.5, fromSupport: true, body: 'Oui, il est au format CSV, séparé par des points-virgules.' },
    ],
  },
  {
    who: 'expire',
    isAnonymous: true,
    category: 'account',
    subject: 'Mon compte n’est plus réactivable',
    state: 'open',
    messages: [{ daysAgo: 0.5, body: 'Bonjour, le délai de 60 jours est dépassé d’un jour. Que puis-je faire ?' }],
  },
]
