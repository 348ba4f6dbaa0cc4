import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { FormCase } from './form-case.ts'
import { signUpInStructure } from './managed-structure.ts'
import type { Portal } from './portal.ts'

const wrongBegin = ['', 'demain', '30/02/2027', '2026-02-30', '2026-08-30']
const wrongEnd = ['demain', '31/08/2026', '2026-08-31', '2026-09-01']

/** Forms of a manager about a person of the structure. */
export const personForms: Record<string, FormCase> = {
  'departments given to a person': {
    url: '/gestion/structures/:structureId/personnes/:affiliationId/services',
    open: async (portal) => {
      const { visitor, id, sheet } = await person(portal)
      const right = { validFrom: '2026-09-01', validUntil: '2026-12-31', scope: [`${id}-TECH`] }
      return { visitor, path: `${sheet}/services`, right }
    },
    wrong: { validFrom: wrongBegin, validUntil: wrongEnd, scope: [[], ['inconnu']] },
    secret: [],
  },
  'department of a person': {
    url: '/gestion/structures/:structureId/personnes/:affiliationId/services/:scopeId',
    open: async (portal) => {
      const { visitor, id, sheet, scopes } = await person(portal)
      const right = { version: '1', department: `${id}-TECH`, validFrom: '2026-09-02', validUntil: '2026-12-31' }
      return { visitor, path: `${sheet}/services/${scopes[0]}`, right }
    },
    wrong: { department: ['', 'inconnu'], validFrom: wrongBegin, validUntil: ['demain', '31/08/2026', '2026-08-31'] },
    secret: [],
  },
  'subscriptions given to a person': {
    url: '/gestion/structures/:structureId/personnes/:affiliationId/abonnements',
    open: async (portal) => {
      const { visitor, id, sheet } = await person(portal)
      const right = { workspaces: ['engagements'], units: [`${id}-FIN`], access: 'view', effectiveFrom: '2026-09-01' }
      return { visitor, path: `${sheet}/abonnements`, right }
    },
    wrong: {
      workspaces: [[], ['inconnu'], ['gestion'], ['raccordement']],
      units: [[], ['inconnu'], ['structure']],
      access: ['', 'tout'],
      effectiveFrom: wrongBegin,
    },
    secret: [],
  },
  'subscription of a person': {
    url: '/gestion/structures/:structureId/personnes/:affiliationId/abonnements/:subscriptionId',
    open: async (portal) => {
      const { visitor, id, sheet } = await person(portal)
      const right = { version: '1', unit: `${id}-FIN`, access: 'edit', effectiveFrom: '2026-09-02' }
      return { visitor, path: `${sheet}/abonnements/held`, right }
    },
    wrong: { unit: ['', 'inconnu'], access: ['', 'tout'], effectiveFrom: wrongBegin },
    secret: [],
  },
}

/** A member of one department, who holds « Factures reçues »; « Engagements » is open too. */
export async function person(portal: Portal) {
  const { visitor, id } = await signUpInStructure(portal)
  const { db } = portal.ports
  const affiliation = await portal.affiliate(await portal.signUp(), { id }, { departments: [`${id}-FIN`] })
  const opened = { structureId: id, openedAt: portal.clock.now() }
  await db
    .insert(structureWorkspaces)
    .values(['factures-recues', 'engagements'].map((workspaceCode) => ({ ...opened, workspaceCode })))
  await db.insert(subscriptions).values({
    ...{
      id: 'held',
      affiliationId: affiliation.id,
      structureId: id,
      workspaceCode: 'factures-recues',
      departmentId: `${id}-FIN`,
    },
    ...{ access: 'view', state: 'approved', origin: 'request', effectiveFrom: '2026-09-01', requestedAt: portal.clock.now() },
  })
  return {
    visitor,
    id,
    scopes: affiliation.scopes,
    sheet: `/gestion/structures/${id}/personnes/${affiliation.id}`,
  }
}
