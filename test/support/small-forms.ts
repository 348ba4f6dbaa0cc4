import { subscriptions } from '#src/db/schema/workspaces.ts'
import { loadedStructure } from '#test/features/first-managers/loaded-structure.ts'
import { type TownHall, townHall } from './town-hall.ts'
import type { Fields } from './visitor.ts'
import { waitingSubscription } from './waiting-subscription.ts'

/** Forms of one checkbox, choice or reason, sent without it. */
export type SmallForm = {
  hall: TownHall
  visitor: TownHall['anne']
  path: string
  sent: Fields
  field: string
  /** What the field may hold. */
  right?: string
  around?: 'fieldset'
  isRow?: true
}

const reject = { verdict: 'reject', reason: '  ' }

export const smallForms: Record<string, () => Promise<SmallForm>> = {
  'end of one’s own affiliation': async () => {
    const hall = await townHall()
    return confirmed(hall, hall.chloe, '/compte/rattachements/suppression', { selection: hall.affiliated.chloe.id })
  },
  'end of one’s own subscription': async () => {
    const hall = await townHall()
    return confirmed(hall, hall.chloe, '/compte/abonnements/suppression', { selection: await waitingSubscription(hall) })
  },
  'end of somebody’s affiliation': async () => {
    const hall = await townHall()
    return confirmed(hall, hall.anne, `/gestion/structures/${hall.mairie.id}/personnes/${hall.affiliated.chloe.id}/fin`)
  },
  'end of a person’s departments': async () => {
    const hall = await townHall()
    const [fin, tech] = hall.mairie.departments.map(({ id }) => id)
    const { id, scopes } = await hall.affiliate(hall.david, hall.mairie, { departments: [fin!, tech!] })
    return confirmed(hall, hall.anne, `${personSheet(hall, id)}/fin-de-services`, { selection: scopes[0] ?? '' })
  },
  'end of a person’s subscriptions': async () => {
    const hall = await townHall()
    const selection = await waitingSubscription(hall)
    await hall.ports.db.update(subscriptions).set({ state: 'approved' })
    return confirmed(hall, hall.anne, `${personSheet(hall, hall.affiliated.chloe.id)}/fin-d-abonnements`, { selection })
  },
  'closing of a workspace': async () => {
    const hall = await townHall()
    await waitingSubscription(hall)
    return confirmed(hall, hall.anne, `/structures/${hall.mairie.id}/espaces/engagements/suppression`)
  },
  'role of a person': async () => {
    const hall = await townHall()
    const path = `/gestion/structures/${hall.mairie.id}/personnes/${hall.affiliated.chloe.id}`
    const right = 'secondary_manager'
    return { hall, visitor: hall.anne, path, sent: { version: '1' }, field: 'role', right, around: 'fieldset' }
  },
  successor: async () => {
    const hall = await townHall()
    const path = `/structures/${hall.mairie.id}/gestionnaire-principal`
    return { hall, visitor: hall.anne, path, sent: {}, field: 'successor', right: hall.bilal.person.id, around: 'fieldset' }
  },
  'refusal of an affiliation, in its row': async () => {
    const hall = await townHall()
    const [line] = await hall.request(hall.david)
    return { hall, visitor: hall.anne, path: `/gestion/demandes/${line!.id}`, sent: reject, field: 'reason', isRow: true }
  },
  'refusal of a subscription, in its row': async () => {
    const hall = await townHall()
    const path = `/gestion/abonnements/${await waitingSubscription(hall)}`
    return { hall, visitor: hall.anne, path, sent: reject, field: 'reason', isRow: true }
  },
  'refusal of a first manager, in its row': async () => {
    const hall = await loadedStructure()
    const path = `/support/gestionnaires/${await hall.ask(hall.david)}`
    return { hall, visitor: hall.sam, path, sent: reject, field: 'reason', isRow: true }
  },
}

function personSheet({ mairie }: TownHall, affiliationId: string) {
  return `/gestion/structures/${mairie.id}/personnes/${affiliationId}`
}

function confirmed(hall: TownHall, visitor: TownHall['anne'], path: string, sent: Fields = {}): SmallForm {
  return { hall, visitor, path, sent, field: 'confirmed' }
}
