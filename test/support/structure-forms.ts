import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import type { FormCase } from './form-case.ts'
import { long, newStructure, wrongEmail, wrongSheet } from './form-values.ts'
import { signUpInStructure } from './managed-structure.ts'

const wrongBegin = ['', 'demain', '30/02/2027', '2026-02-30', '2026-08-30']
const wrongEnd = ['demain', '31/08/2026', '2026-08-31', '2026-09-01']
const wrongScope = [[], ['inconnu']]

export const structureForms: Record<string, FormCase> = {
  'affiliation request': {
    url: '/compte/rattachements/demande/:structureId',
    open: async (portal) => {
      const { id } = await portal.structure({ departments: ['FIN'] })
      const right = { validFrom: '2026-09-01', validUntil: '2026-12-31', scope: [`${id}-FIN`] }
      return { visitor: await portal.signUp(), path: `/compte/rattachements/demande/${id}`, right }
    },
    wrong: { validFrom: wrongBegin, validUntil: wrongEnd, scope: wrongScope },
    secret: [],
  },
  'subscription request': {
    url: '/compte/abonnements/demande',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal, 'member')
      const opened = { structureId: id, workspaceCode: 'factures-recues', openedAt: portal.clock.now() }
      await portal.ports.db.insert(structureWorkspaces).values(opened)
      const right = {
        ...{ structure: id, workspace: 'factures-recues', rights: ['structure:edit', `${id}-FIN:view`] },
        ...{ effectiveFrom: '2026-09-01', comment: 'Pour le budget.' },
      }
      return { visitor, right }
    },
    wrong: {
      structure: ['', 'inconnue'],
      workspace: ['', 'inconnu', 'engagements', 'gestion'],
      rights: [[], ['inconnu:view'], ['structure:view', ':edit']],
      effectiveFrom: wrongBegin,
      comment: [long(501)],
    },
    secret: [],
  },
  'affiliation by a manager': {
    url: '/gestion/structures/:structureId/rattachement',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      const { person } = await portal.signUp()
      const right = { email: person.login ?? '', validFrom: '2026-09-01', validUntil: '2026-12-31', scope: [`${id}-FIN`] }
      return { visitor, path: `/gestion/structures/${id}/rattachement`, right }
    },
    wrong: { email: ['inconnue@exemple.fr', ...wrongEmail], validFrom: wrongBegin, validUntil: wrongEnd, scope: wrongScope },
    secret: [],
  },
  'sheet of a structure': {
    url: '/structures/:structureId/modification',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      const { identifierType: _, identifier: __, ...sheet } = newStructure
      return { visitor, path: `/structures/${id}/modification`, right: { ...sheet, version: '1' } }
    },
    wrong: wrongSheet,
    secret: [],
  },
  'new department': {
    url: '/structures/:structureId/services',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      return { visitor, path: `/structures/${id}/services`, right: { code: 'NEUF', name: 'Service nouveau' } }
    },
    wrong: { code: ['', 'FIN', 'fin', long(101)], name: ['', '   ', long(201)] },
    secret: [],
  },
  department: {
    url: '/structures/:structureId/services/:departmentId',
    open: async (portal) => {
      const { visitor, id } = await signUpInStructure(portal)
      const right = { code: 'BUDGET', name: 'Service du budget', version: '1' }
      return { visitor, path: `/structures/${id}/services/${id}-FIN`, right }
    },
    wrong: { code: ['', 'TECH', long(101)], name: ['', '   ', long(201)] },
    secret: [],
  },
}
