import { problemText } from '#components/kit/problem-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { documentFailures, documentLabels, documentWords } from './words.ts'

/** For a row of several files, by field. */
export function documentProblemTexts(problems: Problems<string>): Record<string, string> {
  const told = Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem] as const] : []))
  return Object.fromEntries(
    told.map(([field, problem]) => {
      const label = new Map(Object.entries(documentLabels)).get(field) ?? field
      return [field, problemText(problem, field, label, documentWords)]
    }),
  )
}

/** `beyond`: as many files as a form may have, where more came. */
export type SeveralFiles = {
  refused: { fileName: string; problem: string }[]
  added: number
  beyond?: number | undefined
}

/** Of a form without JavaScript: which of its files were not added, and why. */
export function severalSentence({ refused, added, beyond }: SeveralFiles): string {
  const files = refused.map(({ fileName, problem }) => {
    const why = problem === 'not_stored' ? documentFailures.not_stored.text : problemText(problem, 'file', '', documentWords)
    return `« ${fileName} » : ${why}`
  })
  if (beyond !== undefined && refused.length === 0) return beyondSentence(beyond, added)
  const rest = beyond === undefined ? '' : ` ${notRead(beyond)}`
  const others = added === 0 ? '' : ` ${added === 1 ? 'L’autre fichier a été ajouté.' : 'Les autres fichiers ont été ajoutés.'}`
  return `${files.join(' ')}${rest}${others}`
}

const notRead = (most: number) =>
  `Un envoi contient ${most} fichiers au plus : ceux qui suivaient n’ont pas été lus. Envoyez-les à leur tour.`

const beyondSentence = (most: number, added: number) => `Les ${added} premiers fichiers ont été ajoutés. ${notRead(most)}`

export const severalWords = {
  hint: 'Vous pouvez choisir plusieurs fichiers (20 au plus à la fois), ou les déposer ici : chacun prend alors le nom de son fichier pour désignation.',
  submit: 'Ajouter ces fichiers',
  withdraw: 'Retirer',
  lost: 'La connexion est coupée, ou le portail est indisponible : ce fichier n’a pas été ajouté. Envoyez-le de nouveau.',
}
