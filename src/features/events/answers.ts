import * as z from 'zod'
import { apiFields } from '#components/api/api-fields.ts'
import { eventProblems, eventRejectionReasons } from '#components/api/event-problems.ts'
import { fieldErrorSchema } from '#src/web/json-body.ts'
import type { Received } from './receive-events.ts'

const count = z.int().nonnegative()

export const receiptSchema = z.object({
  acceptes: count.describe(apiFields.acceptes),
  doublons: count.describe(apiFields.doublons),
  rejetes: count.describe(apiFields.rejetes),
  resultats: z.array(
    z.object({
      position: count.describe(apiFields.position),
      id: z.string().nullable().describe(apiFields.id),
      resultat: z.enum(['accepte', 'doublon', 'rejete']).describe(apiFields.resultat),
      motif: z
        .enum(eventRejectionReasons as [string, ...string[]])
        .optional()
        .describe(apiFields.motif),
      detail: z.string().optional().describe(apiFields.detail),
      erreurs: z.array(fieldErrorSchema).optional().describe(apiFields.erreurs),
    }),
  ),
})

export function receipt(received: Received[]): z.output<typeof receiptSchema> {
  const countOf = (outcome: Received['outcome']) => received.filter((each) => each.outcome === outcome).length
  const resultats = received.map(({ id, ...each }, position) => {
    if (each.outcome !== 'rejected')
      return { position, id, resultat: each.outcome === 'accepted' ? ('accepte' as const) : ('doublon' as const) }
    const rejection = { position, id, resultat: 'rejete' as const, ...eventProblems[each.problem] }
    return each.errors ? { ...rejection, erreurs: each.errors } : rejection
  })
  return { acceptes: countOf('accepted'), doublons: countOf('duplicate'), rejetes: countOf('rejected'), resultats }
}

export const listSchema = z.object({
  evenements: z.array(
    z.object({
      id: z.string().describe(apiFields.id),
      structure: z.object({ type: z.string(), identifiant: z.string() }).describe(apiFields.structure),
      service: z.string().nullable().describe(apiFields.service),
      espace: z.string().describe(apiFields.espace),
      type: z.enum(['statut_facture', 'information']).describe(apiFields.type),
      survenuLe: z.iso.datetime().describe(apiFields.survenuLe),
      recuLe: z.iso.datetime().describe(apiFields.recuLe),
      facture: z
        .object({ numero: z.string(), contrepartie: z.string(), statut: z.string().describe(apiFields.statut) })
        .nullable()
        .describe(apiFields.facture),
      message: z.string().describe(apiFields.message),
    }),
  ),
  suivant: z.string().nullable().describe(apiFields.suivant),
})
