import { app } from '#src/app.tsx'
import { createApiKey } from '#src/auth/api-keys.ts'
import { structureConsents } from '#src/db/schema/consents.ts'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { urls, withQuery } from '#src/urls.ts'
import { townHall } from '#test/support/town-hall.ts'

export const spaces = ['factures-recues', 'engagements', 'factures-emises'] as const

type Answer = { habilite: boolean; manque: { quoi: string; etat: string | null; phrase: string } | null }
export type Entitled = { sujet: string; personne: string; service: string | null; droit: string }
export type Change = Entitled & { numero: number; sens: 'octroi' | 'fin'; espace: string }

/** The town hall with two workspaces open, and an application that it accepts. */
export async function entitledHall() {
  const hall = await townHall()
  const { ports, mairie, clock } = hall
  const opened = { structureId: mairie.id, openedAt: clock.now() }
  await ports.db.insert(structureWorkspaces).values(spaces.map((workspaceCode) => ({ ...opened, workspaceCode })))
  const { id, key } = await createApiKey(ports, 'Comptabilité', { scopes: ['habilitations'] })
  await ports.db.insert(structureConsents).values({ structureId: mairie.id, apiKeyId: id, givenAt: clock.now() })
  const headers = { Authorization: `Bearer ${key}` }
  const place = { type: 'SIRET', identifiant: mairie.identifier }
  const get = async (url: string, query: Record<string, string> = {}) =>
    app.request(withQuery(url, { ...place, ...query }), { headers }, ports)
  return {
    ...hall,
    ...{ get, place, fin: `${mairie.id}-FIN`, tech: `${mairie.id}-TECH` },
    sheet: (affiliationId: string) => `/gestion/structures/${mairie.id}/personnes/${affiliationId}`,
    async ask(personne: string, query: Record<string, string> = {}) {
      const answer = await get(urls.apiEntitlement, { personne, espace: 'factures-recues', ...query })
      return (await answer.json()) as Answer
    },
    async people(query: Record<string, string> = {}) {
      const answer = await get(urls.apiEntitledPeople, { espace: 'factures-recues', ...query })
      return ((await answer.json()) as { personnes: Entitled[] }).personnes
    },
    async changes(depuis = 0) {
      const answer = await get(urls.apiEntitlementChanges, { depuis: String(depuis) })
      return (await answer.json()) as { changements: Change[]; dernier: number; suivant: string | null }
    },
  }
}
