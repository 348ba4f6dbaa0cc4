import { urls } from '#src/urls.ts'
import { affiliationOpens } from './words.ts'

export const deskLists = {
  affiliations: {
    panel: { name: 'demandes', title: 'Demandes de rattachement' },
    /** What a verdict would open. */
    opens: affiliationOpens,
    /** Action and id of the form of the ticked requests. */
    decisions: urls.requestDecisions,
    selection: 'demandes-selection',
    page: 'page',
    pagination: 'Pagination des demandes de rattachement',
    emptyTitle: 'Aucune demande à traiter',
    emptyText: 'Les demandes de rattachement à vos structures arrivent ici. Un courriel vous en avertit.',
  },
  subscriptions: {
    panel: { name: 'demandes-abonnement', title: 'Demandes d’abonnement' },
    opens: undefined,
    decisions: urls.subscriptionDecisions,
    selection: 'abonnements-a-decider',
    page: 'abonnements',
    pagination: 'Pagination des demandes d’abonnement',
    emptyTitle: 'Aucune demande d’abonnement à traiter',
    emptyText: 'Les demandes d’abonnement aux espaces de vos structures arrivent ici.',
  },
} as const

export type DeskListName = keyof typeof deskLists
