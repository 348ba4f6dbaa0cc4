import * as z from 'zod'
import { apiFields } from '#components/api/api-fields.ts'
import { identifierProblemText, invoiceNumberText, unknownEventType } from '#components/api/event-problems.ts'
import type { SentEvent } from '#src/domain/invoice/event-intake.ts'
import { isInvoiceNumber } from '#src/domain/invoice/invoice-key.ts'
import { statusCodes, statusOfCode } from '#src/domain/invoice/lifecycle-status.ts'
import { decideIdentifier, identifierTypes } from '#src/domain/structure/structure-identifier.ts'
import { counterpart, counterpartOf, line } from './counterpart-schema.ts'

export const EVENTS_MAX = 500
const AMOUNT_MAX = 1e12

const structure = z
  .strictObject({
    type: z.enum(identifierTypes).describe(apiFields.typeIdentifiant),
    identifiant: z.string().min(1).max(80).describe(apiFields.identifiant),
  })
  .transform(({ type, identifiant }, context) => {
    const { accepted, refused } = decideIdentifier(type, identifiant.toWellFormed())
    if (accepted) return accepted
    context.addIssue({ code: 'custom', path: ['identifiant'], message: identifierProblemText(refused.identifier) })
    return z.NEVER
  })
  .describe(apiFields.structure)

const invoice = z.strictObject({
  numero: line(80)
    .refine((typed) => typed === '' || isInvoiceNumber(typed), invoiceNumberText)
    .describe(apiFields.numero),
  contrepartie: counterpart.describe(apiFields.contrepartie),
  montant: z.number().min(-AMOUNT_MAX).max(AMOUNT_MAX).multipleOf(0.01).describe(apiFields.montant),
  devise: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR')
    .describe(apiFields.devise),
  statut: z.enum(statusCodes).describe(apiFields.statut),
})

const common = {
  id: z
    .string()
    .regex(/^[\x21-\x7e]{1,100}$/)
    .describe(apiFields.id),
  structure,
  service: line(100).optional().describe(apiFields.service),
  espace: z.string().min(1).max(40).describe(apiFields.espace),
  survenuLe: z.iso.datetime({ offset: true }).describe(apiFields.survenuLe),
}
const message = line(1000).describe(apiFields.message)

export const eventSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      ...common,
      type: z.literal('statut_facture').describe(apiFields.type),
      facture: invoice.describe(apiFields.facture),
      message: message.optional(),
    }),
    z.strictObject({ ...common, type: z.literal('information').describe(apiFields.type), message }),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? unknownEventType : undefined) },
)

/** The envelope is parsed apart from its events, so that one malformed event does not reject the others. */
export const batchOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ evenements: z.array(item).min(1).max(EVENTS_MAX).describe(apiFields.evenements) })

export const listQuery = z.strictObject({
  depuis: z.iso.datetime({ offset: true }).describe(apiFields.depuis),
  apres: z.string().max(100).optional().describe(apiFields.apres),
})

export function toSentEvent(event: z.output<typeof eventSchema>): SentEvent {
  const { id, structure, service = null, espace, survenuLe, message = '' } = event
  const facture = event.type === 'statut_facture' ? event.facture : undefined
  return {
    id,
    structure,
    departmentCode: service,
    workspaceCode: espace,
    type: facture ? 'invoice_status' : 'information',
    occurredAt: new Date(survenuLe),
    message,
    invoice: facture
      ? {
          number: facture.numero,
          ...counterpartOf(facture.contrepartie),
          amountCents: Math.round(facture.montant * 100),
          currency: facture.devise,
          status: statusOfCode.get(facture.statut) ?? facture.statut,
        }
      : null,
  }
}
