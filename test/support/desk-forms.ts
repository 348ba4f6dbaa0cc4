import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { FormCase } from './form-case.ts'
import { long } from './form-values.ts'
import { signUpInStructure } from './managed-structure.ts'
import type { Portal } from './portal.ts'

const refusal = { verdict: 'reject', asked: 'reason', reason: 'Vous ne faites pas partie des agents.' }
const wrongReason = ['', '   ', long(501)]

export const deskForms: Record<string, FormCase> = {
  'refusal of affiliations': {
    url: '/gestion/demandes',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      const { scopes } = await portal.affiliate(await portal.signUp(), { id }, { state: 'pending' })
      return { visitor, right: { ...refusal, selection: scopes[0] ?? '' } }
    },
    wrong: { reason: wrongReason },
    secret: [],
  },
  'refusal of subscriptions': {
    url: '/gestion/abonnements',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      return { visitor, right: { ...refusal, selection: await waiting(portal, id) } }
    },
    wrong: { reason: wrongReason },
    secret: [],
  },
  'refusal of what an opening generated': {
    url: '/structures/:structureId/espaces/:code/validation',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      await visitor.post(`/structures/${id}/espaces`, { workspaces: 'engagements' })
      await portal.settled()
      return { visitor, path: `/structures/${id}/espaces/engagements/validation`, right: { verdict: 'reject', reason: 'Non.' } }
    },
    wrong: { reason: wrongReason },
    secret: [],
  },
  'workspaces of a structure': {
    url: '/structures/:structureId/espaces',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      return { visitor, path: `/structures/${id}/espaces`, right: { workspaces: ['engagements', 'factures-recues'] } }
    },
    wrong: { workspaces: [[], ['inconnu'], ['gestion'], ['engagements', 'inconnu']] },
    secret: [],
  },
}

async function waiting({ ports, clock, signUp, affiliate }: Portal, structureId: string) {
  const { id: affiliationId } = await affiliate(await signUp(), { id: structureId })
  const right = { workspaceCode: 'engagements', access: 'view' as const, effectiveFrom: '2026-09-01' }
  const line = { id: 'waiting', affiliationId, structureId, origin: 'request' as const, requestedAt: clock.now(), ...right }
  await ports.db.insert(subscriptions).values(line)
  return line.id
}
