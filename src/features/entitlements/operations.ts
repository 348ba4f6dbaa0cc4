import { entitlementOperationWords } from '#components/api/entitlement-fields.ts'
import { urls, withQuery } from '#src/urls.ts'
import type { ApiOperation } from '#src/web/api-description.ts'
import { answerSchema, changesQuery, changesSchema, peopleQuery, peopleSchema, questionQuery } from './api-schema.ts'

const { ask, list, follow } = entitlementOperationWords
const place = { type: 'SIRET', identifiant: '21330123400012' }
const person = { sujet: 'b4slrwgebzspnfmuisv2gz86', personne: 'camille.durand@mairie.fr', service: null }

export const entitlementOperations: ApiOperation[] = [
  {
    ...{ id: 'demanderHabilitation', method: 'get', path: urls.apiEntitlement, scope: 'habilitations' },
    ...{ summary: ask.summary, description: ask.description, query: questionQuery },
    examplePath: withQuery(urls.apiEntitlement, {
      ...place,
      ...{ personne: person.personne, espace: 'factures-recues', droit: 'modification' },
    }),
    answers: {
      200: {
        ...{ description: ask.found, schema: answerSchema },
        example: { habilite: false, manque: { quoi: 'abonnement', etat: 'en-cours', phrase: ask.phrase } },
      },
    },
    problems: ['demande-invalide', 'introuvable'],
  },
  {
    ...{ id: 'listerHabilites', method: 'get', path: urls.apiEntitledPeople, scope: 'habilitations' },
    ...{ summary: list.summary, description: list.description, query: peopleQuery },
    examplePath: withQuery(urls.apiEntitledPeople, { ...place, espace: 'factures-recues' }),
    answers: {
      200: {
        ...{ description: list.found, schema: peopleSchema },
        example: { personnes: [{ ...person, droit: 'modification', nom: 'Durand', prenom: 'Camille' }], suivant: null },
      },
    },
    problems: ['demande-invalide', 'introuvable'],
  },
  {
    ...{ id: 'suivreHabilitations', method: 'get', path: urls.apiEntitlementChanges, scope: 'habilitations' },
    ...{ summary: follow.summary, description: follow.description, query: changesQuery },
    examplePath: withQuery(urls.apiEntitlementChanges, { ...place, depuis: '41' }),
    answers: {
      200: {
        ...{ description: follow.found, schema: changesSchema },
        example: {
          changements: [
            {
              ...{ numero: 42, sens: 'octroi', constateLe: '2026-11-23T08:30:00.000Z', espace: 'factures-recues' },
              ...{ ...person, droit: 'modification' },
            },
          ],
          ...{ dernier: 42, suivant: null },
        },
      },
    },
    problems: ['demande-invalide', 'introuvable'],
  },
]
