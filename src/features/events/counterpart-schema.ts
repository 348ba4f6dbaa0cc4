import * as z from 'zod'
import { apiFields } from '#components/api/api-fields.ts'
import { counterpartShapeText, counterpartText, identifierProblemText } from '#components/api/event-problems.ts'
import { counterpartTypes, decideCounterpart } from '#src/domain/invoice/counterpart.ts'
import { hasBlankSign } from '#src/formats/blank-signs.ts'
import { tidySentence } from '#src/formats/tidy-text.ts'

/** Texts come levelled, prose alone does not. */
export const line = (max: number) =>
  z
    .string()
    .overwrite((typed) => tidySentence(typed.toWellFormed()))
    .min(1)
    .max(max)

const name = line(200).refine((typed) => !hasBlankSign(typed), counterpartText)

/** A name alone, or an object; `counterpartId`: its key, if it has an identifier. */
const identified = z
  .strictObject({
    nom: name.describe(apiFields.nomContrepartie),
    type: z.enum(counterpartTypes).optional().describe(apiFields.typeContrepartie),
    identifiant: z.string().min(1).max(80).optional().describe(apiFields.identifiantContrepartie),
  })
  .transform(({ nom, type, identifiant }, context) => {
    if (identifiant === undefined) return { nom, key: null }
    const { key, problem } = decideCounterpart(type, identifiant.toWellFormed())
    if (!problem) return { nom, key }
    context.addIssue({ code: 'custom', path: ['identifiant'], message: identifierProblemText(problem) })
    return z.NEVER
  })

export const counterpart = z.union([name, identified], { error: counterpartShapeText })

export function counterpartOf(sent: string | { nom: string; key: string | null }) {
  return typeof sent === 'string'
    ? { counterpart: sent, counterpartId: null }
    : { counterpart: sent.nom, counterpartId: sent.key }
}
