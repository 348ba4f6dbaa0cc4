import { eventOperationWords } from '#components/api/operation-words.ts'
import { urls, withQuery } from '#src/urls.ts'
import type { ApiOperation } from '#src/web/api-description.ts'
import { listSchema, receiptSchema } from './answers.ts'
import { batchOf, eventSchema, listQuery } from './schema.ts'

const event = {
  id: 'cmd-2026-000417-3',
  structure: { type: 'SIRET', identifiant: '732 829 320 00074' },
  service: 'COMPTA',
  espace: 'factures-recues',
  type: 'statut_facture',
  survenuLe: '2026-11-23T09:30:00+01:00',
  facture: {
    numero: 'F-2026-0417',
    contrepartie: 'Menuiserie Petit',
    montant: 1234.5,
    devise: 'EUR',
    statut: 'SUSPENDUE',
  },
  message: 'Bon de livraison manquant.',
} as const

const receipt = {
  acceptes: 1,
  doublons: 0,
  rejetes: 0,
  resultats: [{ position: 0, id: event.id, resultat: 'accepte' }],
}

const { send, list } = eventOperationWords

export const eventOperations: ApiOperation[] = [
  {
    id: 'envoyerEvenements',
    method: 'post',
    path: urls.apiEvents,
    scope: 'evenements',
    summary: send.summary,
    description: send.description,
    body: { schema: batchOf(eventSchema), example: { evenements: [event] } },
    answers: {
      200: { description: send.stored, schema: receiptSchema, example: receipt },
      207: { description: send.partly, schema: receiptSchema },
    },
    problems: [
      'json-illisible',
      'demande-invalide',
      'conflit',
      'envoi-interrompu',
      'trop-volumineux',
      'format-non-accepte',
      'tout-rejete',
    ],
    members: { 'tout-rejete': receiptSchema },
  },
  {
    id: 'relireEvenements',
    method: 'get',
    path: urls.apiEvents,
    scope: 'evenements',
    summary: list.summary,
    description: list.description,
    query: listQuery,
    examplePath: withQuery(urls.apiEvents, { depuis: '2026-11-23T00:00:00+01:00' }),
    answers: { 200: { description: list.page, schema: listSchema } },
    problems: ['demande-invalide'],
  },
]
