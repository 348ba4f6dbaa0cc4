import type * as z from 'zod'
import { count } from '#components/words/format.ts'

export const fieldErrorWords = {
  champ: 'Le champ en cause, par exemple « facture.montant ».',
  probleme: 'Ce qui ne va pas, et ce qu’il faut envoyer.',
}

const otherwise = 'Ce champ n’a pas la forme attendue : voyez la description de l’API.'
const instant =
  'Il faut une date et une heure avec leur fuseau, comme 2026-11-23T09:30:00+01:00. Dans une adresse, « + » s’écrit %2B.'
const kinds = new Map(
  Object.entries({
    string: 'une chaîne de caractères',
    number: 'un nombre',
    object: 'un objet',
    array: 'un tableau',
  }),
)

export function shapeProblemText(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'Ce champ est obligatoire.'
  switch (issue.code) {
    case 'invalid_type':
      return kinds.has(issue.expected) ? `Il faut ${kinds.get(issue.expected)}.` : otherwise
    case 'invalid_value':
      return 'Valeur inconnue : voyez celles de ce champ dans la description de l’API.'
    case 'too_small':
      return issue.origin === 'string' ? 'Ce champ est vide.' : `Au moins ${limited(issue.minimum, issue.origin)}.`
    case 'too_big':
      return `Au plus ${limited(issue.maximum, issue.origin)}.`
    case 'not_multiple_of':
      return 'Au plus deux décimales.'
    case 'unrecognized_keys':
      return `${issue.keys.length > 1 ? 'Champs inconnus' : 'Champ inconnu'} : ${issue.keys.map((key) => `« ${key} »`).join(', ')}.`
    default:
      return issue.format === 'datetime' ? instant : otherwise
  }
}

const units = new Map(Object.entries({ string: 'caractère', array: 'élément' }))

function limited(limit: number | bigint, origin: string) {
  const unit = units.get(origin)
  return unit ? count(Number(limit), unit) : String(limit)
}
