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

export type SeveralFiles = { refused: { fileName: string; problem: string }[]; added: number }

/** Of a form without JavaScript: which of its files were not added, and why. */
export function severalSentence({ refused, added }: SeveralFiles): string {
  const files = refused.map(({ fileName, problem }) => {
    const why = problem === 'not_stored' ? documentFailures.not_stored.text : problemText(problem, 'file', '', documentWords)
    return `« ${fileName} » : ${why}`
  })
  const others = added === 0 ? '' : ` ${added === 1 ? 'L’autre fichier a été ajouté.' : 'Les autres fichiers ont été ajoutés.'}`
  return `${files.join(' ')}${others}`
}

export const severalWords = {
  hint: 'Vous pouvez choisir plusieurs fichiers, ou les déposer ici : chacun prend alors le nom de son fichier pour désignation.',
  submit: 'Ajouter ces fichiers',
  withdraw: 'Retirer',
  lost: 'La connexion est coupée, ou le portail est indisponible : ce fichier n’a pas été ajouté. Envoyez-le de nouveau.',
}
